import type { Result } from "../lib/result.ts";
import type { StoreFailure } from "./local-store.ts";
import type { RecordLog } from "./record-log.ts";

/** From then on everything is to be sent; an exchange does it. */
export function setServerCopy(log: RecordLog, isOn: boolean): Promise<Result<null, StoreFailure>> {
  return log.alone((inside) => inside.appendFromServer({ state: { isOn } }));
}

/** The participant has seen what was found wrong. It is told again when there is new evidence. */
export function setProblemAside(log: RecordLog): Promise<Result<null, StoreFailure>> {
  return log.alone((inside) => inside.appendFromServer({ state: { problem: null } }));
}
