import { useEffect, useState } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { useHome } from "../home-model.ts";

/** What screens about other people stand on. Without a copy at the server there is nobody to meet: `no-copy`. */
export type UsedPeople =
  | { readonly type: "loading" }
  | { readonly type: "no-copy" }
  | { readonly type: "ready"; readonly people: PeopleActions };

/** The same for all screens while the vault is open; `people.live.circles` follows the server by itself. */
export function usePeople(): UsedPeople {
  const { serverCopy } = useHome().vault;
  const isOff = serverCopy.status.value.type === "off";
  const [used, setUsed] = useState<UsedPeople>({ type: "loading" });
  useEffect(() => {
    let isCurrent = true;
    void serverCopy.openPeople().then((opened) => {
      if (!isCurrent) return;
      if (opened.ok) setUsed({ type: "ready", people: opened.value });
      else if (opened.error.type === "no-copy") setUsed({ type: "no-copy" });
    });
    return () => {
      isCurrent = false;
    };
  }, [serverCopy, isOff]);
  return used;
}
