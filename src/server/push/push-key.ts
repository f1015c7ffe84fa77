import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import type { Bytes } from "../../lib/bytes.ts";
import type { Store } from "../database/open-database.ts";

/** By which push services know this server (VAPID, RFC 8292): ECDSA on P-256. Node keeps the private key unprinted. */
export type PushKey = {
  readonly privateKey: KeyObject;
  /** 65 bytes: an uncompressed point. */
  readonly publicKey: Bytes;
};

const keyName = "push";

/** The key of this database, made at the first start: every process on it has the same, and subscriptions hang on it. */
export async function readPushKey({ transact }: Store): Promise<PushKey> {
  const made = newPrivateKey();
  const kept = await transact(async (transaction) => {
    await transaction
      .insertInto("secret")
      .values({ name: keyName, value: made })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    return transaction
      .selectFrom("secret")
      .select("value")
      .where("name", "=", keyName)
      .executeTakeFirstOrThrow();
  });
  const privateKey = createPrivateKey({ key: Buffer.from(kept.value), format: "der", type: "pkcs8" });
  return { privateKey, publicKey: toPoint(privateKey) };
}

function newPrivateKey(): Bytes {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  return new Uint8Array(privateKey.export({ format: "der", type: "pkcs8" }));
}

function toPoint(privateKey: KeyObject): Bytes {
  const { x = "", y = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  return new Uint8Array([4, ...Buffer.from(x, "base64url"), ...Buffer.from(y, "base64url")]);
}
