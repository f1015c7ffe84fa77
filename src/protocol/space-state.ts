import { v } from "../lib/schema.ts";
import { accessRoleSchema } from "./access-list.ts";
import { countField } from "./count-field.ts";
import { epochField, lookupIdField } from "./hex-fields.ts";

/** What `GET /api/space` answers: how far the space is, how full, and as what the asker may enter. */
export const spaceStateSchema = v.object({
  seq: countField,
  bytes: countField,
  quota: countField,
  role: accessRoleSchema,
  epoch: epochField,
});

export type SpaceState = v.InferOutput<typeof spaceStateSchema>;

/** The body of `POST /api/space/deletion`: the wraps to delete along with the space. */
export const spaceDeletionSchema = v.object({ wraps: v.pipe(v.array(lookupIdField), v.maxLength(16)) });

/** What was deleted, counted in the transaction that deleted it. */
export const deletionReceiptSchema = v.object({
  records: countField,
  bytes: countField,
  accessKeys: countField,
  mail: countField,
  wraps: countField,
  day: v.pipe(v.string(), v.isoDate()),
});

export type DeletionReceipt = v.InferOutput<typeof deletionReceiptSchema>;
