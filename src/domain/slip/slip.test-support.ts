import { v } from "../../lib/schema.ts";
import { type Slip, slipSchema } from "./slip.ts";

/** A slip on a Wednesday evening, of which nothing was said yet but what is given. */
export function makeSlip(values: Partial<Record<keyof Slip, unknown>> = {}): Slip {
  return v.parse(slipSchema, {
    day: "2025-11-19",
    minute: 1390,
    behaviours: [],
    links: [],
    missing: "",
    worked: "",
    learned: "",
    change: "",
    shameBefore: null,
    shameAfter: null,
    firstAid: false,
    analysedOn: null,
    ...values,
  });
}
