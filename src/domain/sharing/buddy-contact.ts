import { v } from "../../lib/schema.ts";

/** What a buddy keeps at home of somebody beside whom they stand: a telephone number as it was typed, or nothing. */
export const buddyContactSchema = v.object({
  /** Hex of the space. */
  circle: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  phone: v.pipe(v.string(), v.maxLength(40)),
});
