import type { SpaceId, VerifyKey } from "../../crypto/keys.ts";
import type { Result } from "../../lib/result.ts";
import type { PushAnswer } from "../../protocol/push-answer.ts";
import type { AccessFailure } from "../access/find-access.ts";
import type { RecordToStore } from "./plan-pushes.ts";

export type PushJob = {
  readonly space: SpaceId;
  readonly publicKey: VerifyKey;
  readonly records: readonly RecordToStore[];
};

export type PushResult = Result<PushAnswer, AccessFailure | { readonly type: "not-allowed" }>;

/** Resolves once the push is on disk, or was refused; rejects when nobody can say. */
export type PushQueue = (job: PushJob) => Promise<PushResult>;

export type PushQueueParts = {
  /** Writes all of them in one transaction; the results stand in the order of the jobs. */
  readonly commit: (jobs: readonly PushJob[]) => Promise<readonly PushResult[]>;
  /** Lets whatever has arrived be read in, before the next group is closed. */
  readonly nextTurn: () => Promise<void>;
};

const maxGroupJobs = 128;
const maxGroupRecords = 1_000;

type Waiting = {
  readonly job: PushJob;
  readonly resolve: (result: PushResult) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Group commit. While one transaction is being written, pushes gather; the next transaction takes them all, in the
 * order in which they came. So one write to the disk serves many, and each is answered only after its own.
 */
export function createPushQueue({ commit, nextTurn }: PushQueueParts): PushQueue {
  let waiting: readonly Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      await nextTurn();
      const group = takeGroup(waiting);
      waiting = waiting.slice(group.length);
      await writeGroup(group, commit);
    }
    isWriting = false;
  }

  return (job) =>
    new Promise((resolve, reject) => {
      waiting = [...waiting, { job, resolve, reject }];
      if (!isWriting) void writeAll();
    });
}

/** As many as fit, and always one. */
function takeGroup(waiting: readonly Waiting[]): readonly Waiting[] {
  let records = 0;
  const end = waiting.findIndex(({ job }, index) => {
    records += job.records.length;
    return index > 0 && (index >= maxGroupJobs || records > maxGroupRecords);
  });
  return end === -1 ? waiting : waiting.slice(0, end);
}

async function writeGroup(group: readonly Waiting[], commit: PushQueueParts["commit"]): Promise<void> {
  try {
    const results = await commit(group.map(({ job }) => job));
    for (const [index, { resolve, reject }] of group.entries()) {
      const result = results[index];
      if (result === undefined) reject(new Error("a push was not answered"));
      else resolve(result);
    }
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}
