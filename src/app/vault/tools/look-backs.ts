import { measureWeekSchema } from "../../../domain/measures/measure-week.ts";
import { slipSchema } from "../../../domain/slip/slip.ts";
import { recordType } from "../record-views.ts";

// What the insight reads of tools that write it elsewhere.
export const slipRecords = recordType("slip", slipSchema);
export const measureWeekRecords = recordType("measure-week", measureWeekSchema);
