import type { CircleRoot } from "../../crypto/circle.ts";
import { deriveCaseId, deriveMessagesSpaceId } from "../../crypto/circle-keys.ts";
import { type ImportedSpaceKey, importSpaceKey } from "../../crypto/envelope.ts";
import type { RecordId, SpaceId, SpaceKey } from "../../crypto/keys.ts";
import { namedRecordId } from "../../crypto/named-record-id.ts";

/** Where a circle stands and what opens the record that says who belongs; all of it follows from root and circle key. */
export type CirclePlace = CircleRoot & {
  readonly circleKey: SpaceKey;
  /** Opens the record of the circle, and in a practice everything else. */
  readonly recordKey: ImportedSpaceKey;
  readonly recordId: RecordId;
  readonly messagesId: SpaceId;
  /** Stands where a space would in the grants of the case key. */
  readonly caseId: SpaceId;
};

export async function deriveCirclePlace(root: CircleRoot, circleKey: SpaceKey): Promise<CirclePlace> {
  return {
    ...root,
    circleKey,
    recordKey: await importSpaceKey(circleKey),
    recordId: await namedRecordId(circleKey, "circle"),
    messagesId: await deriveMessagesSpaceId(circleKey),
    caseId: await deriveCaseId(circleKey),
  };
}
