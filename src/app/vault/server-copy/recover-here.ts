import { boxSecretToBoxKey } from "../../../crypto/hpke.ts";
import { type MasterKey, newDevice } from "../../../crypto/keys.ts";
import { deriveRecoveryIdentity } from "../../../crypto/recovery-identity.ts";
import type { RecoveryEntropy } from "../../../crypto/recovery-phrase.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import type { DeviceLock, LocalDatabase } from "../../platform/local-database.ts";
import { type SecondSecret, typedToEntropy, wrapForRecovery } from "../recovery.ts";
import type { RecoverError } from "../server-copy.ts";
import { arrive } from "./arrive.ts";
import { keepArrivingDevice } from "./arriving-device.ts";
import type { CopyContext } from "./copy-context.ts";
import { admitAsWords, findMasterKey } from "./recover-with-words.ts";
import { toTrouble } from "./to-trouble.ts";

/** On a device that keeps nothing yet: everything comes back, and the same words open the lock of this device. */
export async function recoverHere(
  context: CopyContext,
  typed: string,
  second: SecondSecret = null,
): Promise<Result<null, RecoverError>> {
  if (!context.isEmpty()) return fail({ type: "not-empty" });
  const entropy = await typedToEntropy(typed, second, context.tools.derivePasswordKey);
  if (!entropy.ok) return entropy;
  const masterKey = await findMasterKey(entropy.value, context.tools);
  if (!masterKey.ok) {
    const { error } = masterKey;
    return fail(error.type === "other-words" ? { type: error.type } : toTrouble(error));
  }
  // Before something was found nothing is made here.
  const database = await context.openDatabase();
  const arrived = await arriveWithWords(entropy.value, masterKey.value, database, context);
  if (arrived.ok) {
    await context.takeOver(database, arrived.value);
    return ok(null);
  }
  database.close();
  return arrived;
}

async function arriveWithWords(
  entropy: RecoveryEntropy,
  masterKey: MasterKey,
  database: LocalDatabase,
  { tools }: CopyContext,
): Promise<Result<DeviceLock, RecoverError>> {
  const kept = await keepArrivingDevice(database, tools.random, newDevice(tools.random));
  if (!kept.ok) return kept;
  const device = kept.value;
  const admitted = await admitAsWords(entropy, masterKey, { device, ...tools.ownName() }, tools);
  if (!admitted.ok) {
    // Let in at an earlier try, and shut out again since: the next try is another device.
    if (admitted.error.type === "resurrected") await database.forgetArriving();
    return fail(toTrouble(admitted.error));
  }
  const { boxSecret } = await deriveRecoveryIdentity(entropy);
  const wordsKey = await boxSecretToBoxKey(boxSecret);
  const recoveryWrap = await wrapForRecovery({ masterKey, device }, wordsKey, tools.random);
  const told = { told: null, spaceKeys: [], checkpoints: [] };
  const arrived = await arrive({ masterKey, device, ...told, recoveryWrap }, database, tools);
  if (arrived.ok) return arrived;
  return fail(arrived.error.type === "not-empty" ? { type: arrived.error.type } : toTrouble(arrived.error));
}
