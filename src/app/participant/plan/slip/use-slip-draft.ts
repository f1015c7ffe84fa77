import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Slip } from "../../../../domain/slip/slip.ts";
import { startAutosave } from "../../../shared/autosave.ts";
import { hasSaveFailed } from "../../../shared/frame/save-line.tsx";
import { keepSlip, type SlipView } from "../../../vault/tools/slips.ts";
import { useApp } from "../../app-model.tsx";

export type SlipDraft = {
  readonly id: string;
  readonly slip: Slip;
  readonly change: (values: Partial<Slip>) => void;
  readonly retry: () => Promise<void>;
  /** Goes on once all of it is kept. */
  readonly finish: (goOn: () => void) => Promise<void>;
};

/**
 * One slip as it is being written: kept a moment after every change, field by field. One that is new is written whole
 * the first time, also when nothing was changed in it.
 */
export function useSlipDraft({ id, value }: SlipView, isNew = false): SlipDraft {
  const { data, vault } = useApp();
  const [slip, showSlip] = useState(value);
  const waiting = useRef<Partial<Slip>>(isNew ? value : {});
  const autosave = useMemo(() => {
    const save = async (): Promise<boolean> => {
      const values = waiting.current;
      waiting.current = {};
      const kept = await keepSlip(data, id, values);
      if (!kept.ok) waiting.current = { ...values, ...waiting.current };
      return kept.ok;
    };
    return startAutosave(save, vault.announceChange, document);
  }, [data, vault, id]);
  useEffect(() => autosave.stop, [autosave]);
  return {
    id,
    slip,
    change: (values) => {
      waiting.current = { ...waiting.current, ...values };
      showSlip((shown) => ({ ...shown, ...values }));
      autosave.changed();
    },
    retry: autosave.flush,
    finish: async (goOn) => {
      if (Object.keys(waiting.current).length > 0) autosave.changed();
      await autosave.flush();
      if (!hasSaveFailed(vault.saveStatus.peek())) goOn();
    },
  };
}
