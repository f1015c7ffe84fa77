import type { DeviceKey } from "../../crypto/web-crypto.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { cardId, deleteHelpDatabase, hasHelpDatabase, inHelpStore } from "./help-card-database.ts";

/** What lies on the disk: a key that the browser never gives out, and the bytes sealed with it. */
export type SealedHelpCard = { readonly key: DeviceKey; readonly sealed: Bytes };

/** `read` returns whatever was stored, unparsed: the reader decides whether it still is a card. */
export type HelpCardStore = {
  readonly read: () => Promise<unknown>;
  readonly write: (card: SealedHelpCard) => Promise<void>;
  readonly remove: () => Promise<void>;
};

export const helpCardStore: HelpCardStore = {
  read: async () =>
    (await hasHelpDatabase()) ? inHelpStore("card", "readonly", (store) => store.get(cardId)) : undefined,
  write: async (card) => {
    await inHelpStore("card", "readwrite", (store) => store.put(card, cardId));
  },
  remove: deleteHelpDatabase,
};
