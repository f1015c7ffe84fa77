import type { ExchangeStatus } from "../../sync/exchange-status.ts";

/** How far what this device holds and what the server holds are the same. `off`: everything stays on this device. */
export type ServerCopyStatus = { readonly type: "off" } | ExchangeStatus;
