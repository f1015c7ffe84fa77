import { useMemo } from "preact/hooks";
import type { Slip } from "../../../../domain/slip/slip.ts";
import { dateToMinute } from "../../../../domain/urge/minute-of-day.ts";
import { useApp } from "../../app-model.tsx";
import { SlipWhen } from "./slip-when.tsx";

/** A slip that is not kept yet: it is from the first thing that is said about it, with everything that stands open. */
export function NewSlip() {
  const { data, today, now } = useApp();
  const view = useMemo(() => {
    const value: Slip = {
      day: today(),
      minute: dateToMinute(now()),
      behaviours: [],
      links: [],
      missing: "",
      worked: "",
      learned: "",
      change: "",
      changedItem: null,
      shameBefore: null,
      shameAfter: null,
      firstAid: false,
      analysedOn: null,
    };
    return { id: data.newId(), value };
  }, []);
  return <SlipWhen view={view} isNew />;
}
