import { v } from "../../lib/schema.ts";
import { toolIds } from "../programme/exercise.ts";

const valuesSchema = v.record(v.string(), v.union([v.string(), v.number()]));

/**
 * One line in a tool: a reason in the plan, a technique in Hulp nu, a preventive measure. `source` names the field it
 * came from ("module/exercise/field/number") or is null for a line written in the tool itself; `sourceText` is what the
 * exercise last said, so that a later change there never overwrites what the participant changed here.
 */
export const toolItemSchema = v.object({
  tool: v.picklist(toolIds),
  slot: v.string(),
  text: v.pipe(v.string(), v.maxLength(2000)),
  source: v.nullable(v.string()),
  sourceText: v.nullable(v.string()),
  order: v.number(),
  /** The place that the exercise last gave it; absent as long as nobody moved it. */
  sourceOrder: v.optional(v.number()),
  /** Numbers and choices beside the text, such as the chance and the pull of a trigger. */
  values: v.optional(valuesSchema),
  /** Those of them that the exercise last gave; absent as long as the tool changed none. */
  sourceValues: v.optional(valuesSchema),
  /** Place in its part of the prevention plan, once somebody moved it there. Apart from `order`, which is the tool's. */
  planOrder: v.optional(v.number()),
  /** Left out of the plan (true) or asked into it (false), without a change to the tool. */
  planHidden: v.optional(v.boolean()),
});
export type ToolItem = v.InferOutput<typeof toolItemSchema>;
