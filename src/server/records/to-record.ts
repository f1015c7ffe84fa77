import { createHash } from "node:crypto";
import { recordIdToHex } from "../../crypto/keys.ts";
import { concatBytes } from "../../lib/bytes.ts";
import { u32 } from "../../protocol/frame-writer.ts";
import type { CheckedPush } from "../../protocol/push-request.ts";
import type { RecordToStore } from "./plan-pushes.ts";

export function pushToRecord({ baseSeq, envelope, header }: CheckedPush): RecordToStore {
  return {
    recordId: recordIdToHex(header.recordId),
    baseSeq,
    sealedBy: concatBytes(header.deviceId, u32(header.deviceSequence)),
    hash: new Uint8Array(createHash("sha256").update(envelope).digest()),
    envelope,
  };
}
