import { parseEnvelope } from "../../../crypto/envelope-header.ts";
import { type RecordId, recordIdToHex } from "../../../crypto/keys.ts";
import { fail, ok, type Result } from "../../../lib/result.ts";
import {
  maxPageFrameBytes,
  type PulledRecord,
  type PullPage,
  parsePullPage,
} from "../../../protocol/pull-page.ts";
import { parsePushAnswer, pushAnswerLength } from "../../../protocol/push-answer.ts";
import { maxPushBytes, maxPushRecords, pushRequestToBytes } from "../../../protocol/push-request.ts";
import { maxReadRecords } from "../../../protocol/record-reading.ts";
import { apiRoutes } from "../../../protocol/routes.ts";
import type { ServerFailure, SpaceServer } from "../../../sync/space-server.ts";
import type { AccessTokens } from "./access-tokens.ts";
import { askServer, type Question, type ServerConnection } from "./ask-server.ts";
import { expectNoRefusal } from "./expect-no-refusal.ts";

type FrameQuestion = Omit<Question, "answerType" | "token">;

/** Push, pull, and reading by id. */
export function connectRecords(connection: ServerConnection, { askWithToken }: AccessTokens): SpaceServer {
  const askForFrame = async (question: FrameQuestion) =>
    expectNoRefusal(
      await askWithToken((token) =>
        askServer(connection, { ...question, token, answerType: "application/octet-stream" }),
      ),
    );

  const askForPage = async (question: Omit<FrameQuestion, "maxBytes">) => {
    const frame = await askForFrame({ ...question, maxBytes: maxPageFrameBytes });
    if (!frame.ok) return frame;
    const page = parsePullPage(frame.value);
    return page.ok ? page : fail({ type: "outdated" } as const);
  };

  const readOnce = (ids: readonly string[]) =>
    askForPage({ path: apiRoutes.recordReading, body: { ids: ids.slice(0, maxReadRecords) } });

  return {
    pull: async (after) => {
      const page = await askForPage({ path: `${apiRoutes.records}?after=${after}` });
      if (!page.ok || isPageAfter(page.value, after)) return page;
      return fail({ type: "outdated" });
    },
    read: (ids) => readAll(ids, readOnce),
    push: async (pushes) => {
      const body = pushRequestToBytes(pushes);
      if (pushes.length === 0 || pushes.length > maxPushRecords || body.length > maxPushBytes) {
        throw new RangeError("a push has 1 to 1,000 records and at most 1 MiB");
      }
      const maxBytes = pushAnswerLength(pushes.length);
      const frame = await askForFrame({ path: apiRoutes.records, body, maxBytes });
      if (!frame.ok) return frame;
      const answer = parsePushAnswer(frame.value);
      if (!answer.ok || answer.value.outcomes.length !== pushes.length) return fail({ type: "outdated" });
      return answer;
    },
  };
}

/** A page that brings nobody further would be asked for again for ever. */
function isPageAfter({ upToSeq, headSeq, records }: PullPage, after: number): boolean {
  const [first] = records;
  return (upToSeq > after || upToSeq === headSeq) && (first === undefined || first.seq > after);
}

/** Asks again for what did not fit in one page, so that what is missing in the end is not at the server. */
async function readAll(
  ids: readonly RecordId[],
  readOnce: (ids: readonly string[]) => Promise<Result<PullPage, ServerFailure>>,
): Promise<Result<PullPage, ServerFailure>> {
  const records: PulledRecord[] = [];
  let left = [...new Set(ids.map(recordIdToHex))];
  let headSeq = 0;
  while (left.length > 0) {
    const asked = left.slice(0, maxReadRecords);
    const page = await readOnce(asked);
    if (!page.ok) return page;
    const found = new Set(page.value.records.map(toRecordIdHex));
    const isWhole = page.value.upToSeq === page.value.headSeq;
    if (!isWhole && !asked.some((id) => found.has(id))) return fail({ type: "outdated" });
    records.push(...page.value.records);
    headSeq = Math.max(headSeq, page.value.headSeq);
    const done = new Set(isWhole ? asked : found);
    left = left.filter((id) => !done.has(id));
  }
  return ok({ upToSeq: headSeq, headSeq, records: records.toSorted((one, other) => one.seq - other.seq) });
}

/** `null` for what has no header that this version can read. */
function toRecordIdHex({ envelope }: PulledRecord): string | null {
  const parsed = parseEnvelope(envelope);
  return parsed.ok ? recordIdToHex(parsed.value.header.recordId) : null;
}
