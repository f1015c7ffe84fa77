import { createHash } from "node:crypto";
import {
  type Ask,
  newTestDevice,
  readPushAnswer,
  type TestDevice,
} from "../../src/server/testing/test-device.test-support.ts";
import { makeEnvelope } from "../../src/server/testing/test-envelope.test-support.ts";
import { withMarker } from "./marker.ts";

/** Pushes one new record after the other, and remembers what the server said yes to. */
export type Pusher = {
  readonly device: TestDevice;
  readonly token: () => string;
  /** All that must not be found in what the server writes. */
  readonly sent: () => readonly (Uint8Array | string)[];
  /** Hash of each acknowledged envelope, by its seq. */
  readonly hashBySeq: ReadonlyMap<number, string>;
  /** Pushes until the server does not answer any more, or until told to stop. */
  readonly pushUntil: (isOver: () => boolean) => Promise<void>;
  /** The seqs of acknowledged records that the server does not have, or has with other content. */
  readonly findLost: (after: number) => Promise<readonly number[]>;
};

export async function newPusher(ask: Ask, host: string): Promise<Pusher> {
  const device = await newTestDevice(ask, host);
  await device.createSpace();
  let token = await device.token();
  /** Sent and not answered: nobody knows. It is sent again, as the app would. */
  let open: Uint8Array<ArrayBuffer> | null = null;
  const hashBySeq = new Map<number, string>();

  async function pushOne(): Promise<"again" | "down"> {
    open ??= withMarker(makeEnvelope(device.space));
    let answer: Response;
    try {
      answer = await device.push(token, [{ baseSeq: 0, envelope: open }]);
      if (answer.status === 200) {
        const [outcome] = (await readPushAnswer(answer)).outcomes;
        if (outcome?.type !== "stored") throw new Error(`a new record became ${outcome?.type}`);
        hashBySeq.set(outcome.seq, toHash(open));
        open = null;
        return "again";
      }
    } catch (error) {
      // What fetch throws when the connection breaks.
      if (error instanceof TypeError) return "down";
      throw error;
    }
    if (answer.status === 401) token = await device.token();
    else if (answer.status !== 503 && answer.status !== 429)
      throw new Error(`push answered ${answer.status}`);
    return answer.status === 503 ? "down" : "again";
  }

  return {
    device,
    token: () => token,
    sent: () => [device.space, device.publicKey, token],
    hashBySeq,
    pushUntil: async (isOver) => {
      while (!isOver()) if ((await pushOne()) === "down") return;
    },
    findLost: async (after) => {
      const hashes = new Map<number, string>();
      for (let from = after; ; ) {
        const page = await device.pull(token, from);
        for (const { seq, envelope } of page.records) hashes.set(seq, toHash(envelope));
        if (page.upToSeq === page.headSeq) break;
        from = page.upToSeq;
      }
      const asked = [...hashBySeq].filter(([seq]) => seq > after);
      return asked.filter(([seq, hash]) => hashes.get(seq) !== hash).map(([seq]) => seq);
    },
  };
}

function toHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
