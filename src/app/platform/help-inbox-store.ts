import type { Bytes } from "../../lib/bytes.ts";
import { cardId, hasHelpDatabase, inHelpDatabase, inHelpStore } from "./help-card-database.ts";

/** One thing that was left, unparsed: under which key, and what. */
export type InboxEntry = { readonly id: unknown; readonly sealed: unknown };

/** More than anybody does between two times of unlocking: a page gone wild fills no disk. */
const mostEntries = 200;

// What the help screen leaves for the vault, each under the id of the record that it becomes. It lies beside the help
// card and goes with it: without a card nothing is kept.

/** Takes the place of what stood under this id. False, and nothing kept, without a card or when it is full. */
export async function putInHelpInbox(id: string, sealed: Bytes): Promise<boolean> {
  if (!(await hasHelpDatabase())) return false;
  return inHelpDatabase(["card", "inbox"], "readwrite", (transaction) => {
    const answer = { result: false };
    const inbox = transaction.objectStore("inbox");
    // In one step with looking for the card, so that nothing stays behind of a card that just went.
    const cards = transaction.objectStore("card").count(cardId);
    cards.onsuccess = () => {
      if (cards.result === 0) return;
      const entries = inbox.count();
      entries.onsuccess = () => {
        if (entries.result >= mostEntries) return;
        inbox.put(sealed, id);
        answer.result = true;
      };
    };
    return answer;
  });
}

/** In no order that means anything. */
export async function readHelpInbox(): Promise<readonly InboxEntry[]> {
  if (!(await hasHelpDatabase())) return [];
  return inHelpDatabase(["inbox"], "readonly", (transaction) => {
    const found: InboxEntry[] = [];
    const cursors = transaction.objectStore("inbox").openCursor();
    cursors.onsuccess = () => {
      if (cursors.result === null) return;
      found.push({ id: cursors.result.key, sealed: cursors.result.value });
      cursors.result.continue();
    };
    return { result: found };
  });
}

export async function removeFromHelpInbox(id: unknown): Promise<void> {
  if (typeof id !== "string" || !(await hasHelpDatabase())) return;
  await inHelpStore("inbox", "readwrite", (store) => store.delete(id));
}
