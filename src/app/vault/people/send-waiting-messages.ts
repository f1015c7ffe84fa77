import { sendMessageOnce } from "./joined-circle.ts";
import { sendWaiting } from "./kept-messages.ts";
import type { People } from "./people.ts";

/** Behind every exchange: what was let go without a network goes also when nobody looks at the conversation any more. */
export async function sendWaitingMessages(people: People, circle: string): Promise<void> {
  const { space } = people;
  await sendWaiting(
    { sendMessageOnce: (id, message) => sendMessageOnce(people, id, message) },
    { records: (type) => type.read(space.log.recordById()), write: space.write },
    circle,
  );
}
