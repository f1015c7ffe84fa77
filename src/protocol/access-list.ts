import { v } from "../lib/schema.ts";
import { epochField, publicKeyField } from "./hex-fields.ts";

/** An owner may also give and take access and delete the space; a writer may push; a reader may pull. */
export const accessRoleSchema = v.picklist(["owner", "writer", "reader"]);

export type AccessRole = v.InferOutput<typeof accessRoleSchema>;

/** The body of `POST /api/access`. The epoch says from which key of the space on; the server only keeps it. */
export const accessGrantSchema = v.object({
  publicKey: publicKeyField,
  role: accessRoleSchema,
  epoch: epochField,
});

export type AccessGrant = v.InferOutput<typeof accessGrantSchema>;

/** The body of `POST /api/access/removal`. */
export const accessRemovalSchema = v.object({ publicKey: publicKeyField });

export const accessListSchema = v.object({ access: v.array(accessGrantSchema) });
export const accessGrantAnswerSchema = v.object({ granted: v.literal(true) });
export const accessRemovalAnswerSchema = v.object({ removed: v.boolean() });
