import { useState } from "preact/hooks";
import type { Result } from "../../../lib/result.ts";

type Typed = { readonly type: string };

export type Attempt<Failure extends Typed> = {
  readonly isBusy: boolean;
  /** Why the last try came to nothing; gone as soon as there is another one. */
  readonly failure: Failure | null;
  readonly run: <Value>(act: () => Promise<Result<Value, Failure>>) => Promise<Result<Value, Failure>>;
};

/** One thing that somebody asks for and that takes a while: whether it is under way, and why it did not work. */
export function useAttempt<Failure extends Typed>(): Attempt<Failure> {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isBusy,
    failure,
    run: async (act) => {
      setBusy(true);
      setFailure(null);
      const acted = await act().finally(() => setBusy(false));
      if (!acted.ok) setFailure(acted.error);
      return acted;
    },
  };
}
