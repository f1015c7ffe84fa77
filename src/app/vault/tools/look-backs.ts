import { slipSchema } from "../../../domain/slip/slip.ts";
import { recordType } from "../record-views.ts";

/** Slips as the insight reads them. */
export const slipRecords = recordType("slip", slipSchema);
