import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { buildApp } from "./app.ts";
import type { OpenDatabase, Store } from "./database/open-database.ts";
import { openForReal } from "./database/open-for-real.ts";
import { errorToErrorCode } from "./error-code.ts";
import { firstPracticeLink, furtherPracticeLink } from "./founding/practice-link.ts";
import { createHeadHub } from "./heads/head-hub.ts";
import { pollHeads } from "./heads/poll-heads.ts";
import { clearInvitations } from "./invitations/invitation-store.ts";
import { connectionLimits } from "./limits.ts";
import { listen, type RunningServer } from "./listen.ts";
import { createLog, type Log } from "./log.ts";
import { countRequests, createCounts } from "./metrics/counts.ts";
import { listenForMetrics } from "./metrics/listen-for-metrics.ts";
import { clearMailboxes } from "./pairing/mailbox-store.ts";
import { readPushKey } from "./push/push-key.ts";
import { type PushParts, sendDuePushes } from "./push/send-due-pushes.ts";
import { createFollowPushes } from "./push/send-follow-pushes.ts";
import { rateRules } from "./rate/limit-visitors.ts";
import { type Config, readConfig } from "./read-config.ts";
import { runEvery } from "./run-every.ts";
import { securityTxt } from "./security-txt.ts";
import { mistakeToText, type StartFailure, startFailureToText } from "./start-failure.ts";
import { readStaticFiles } from "./static-files.ts";

/** With the database's busy timeout on top, stopping stays under five seconds. */
const stopPatienceMs = 2_500;
/** How long what another process stored, or whom it removed, may stay unseen here: with the reading itself under a second. */
const pollHeadsMs = 500;
/** How much longer than a quarter of an hour the messages of a pairing may lie in the database. */
const clearMailboxesMs = 60_000;
/** How much longer than their days invitations may. */
const clearInvitationsMs = 3_600_000;
/** How late in its minute a push may be. */
const sendPushesMs = 10_000;

// Whatever this process writes is for its own user.
process.umask(0o077);

start().catch((error: unknown) => {
  refuseToStart(mistakeToText(errorToErrorCode(error)));
});

async function start(): Promise<void> {
  const counts = createCounts();
  const log = countRequests(
    counts,
    createLog((line) => process.stdout.write(line)),
  );
  const config = readConfig(process.env);
  if (!config.ok) return refuseToStart(startFailureToText(config.error));
  const { host, port, database: location, appFolder, publicOrigin, addressHeader, quota } = config.value;
  const { practiceQuota, appOrigin, securityContact } = config.value;

  const opened = await openForReal(location);
  if (!opened.ok) return refuseToStart(startFailureToText(opened.error));
  const refuse = async (failure: StartFailure): Promise<void> => {
    await opened.value.close();
    refuseToStart(startFailureToText(failure));
  };

  if (process.argv[2] === "practice-link") return tellPracticeLink(opened.value, config.value);
  const files = readStaticFiles(appFolder);
  if (!files.ok) return refuse(files.error);
  const heads = createHeadHub();
  const push = await toPushParts(opened.value, config.value);
  let isTaking = true;
  const app = buildApp({
    opened: opened.value,
    files: files.value,
    heads,
    rates: rateRules,
    quota,
    practiceQuota,
    addressHeader,
    push,
    publicOrigin,
    appOrigin,
    securityTxt:
      securityContact === null
        ? null
        : securityTxt({ contact: securityContact, publicOrigin, startedMs: Date.now() }),
    log,
    nowMs: () => performance.now(),
    clockMs: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    giveUp: () => process.exit(1),
    nextTurn: () => setImmediate(),
    isTaking: () => isTaking,
  });

  const metrics = await listenForMetrics(config.value, opened.value, heads, counts);
  if (!metrics.ok) return refuse(metrics.error);
  const running = await listen({ fetch: app.fetch, host, port, limits: connectionLimits, log });
  if (!running.ok) {
    await metrics.value?.stop(0);
    return refuse(running.error);
  }
  const tellFailure = (error: unknown) => log({ event: "database-failed", error: errorToErrorCode(error) });
  const repeating = [
    runEvery(pollHeadsMs, () => pollHeads(opened.value, heads), tellFailure),
    runEvery(clearMailboxesMs, () => clearMailboxes(opened.value.database, Date.now()), tellFailure),
    runEvery(clearInvitationsMs, () => clearInvitations(opened.value.database, Date.now()), tellFailure),
    ...(push === null
      ? []
      : [runEvery(sendPushesMs, createSendPushes(opened.value, push, log), tellFailure)]),
  ];
  const endBackground = () => {
    isTaking = false;
    void metrics.value?.stop(0);
    for (const each of repeating) each.stop();
    for (const watcher of heads.watchers()) watcher.end();
  };
  stopOnSignal(running.value, opened.value, endBackground, log);
  process.stdout.write(`Loslaten is listening on ${running.value.url}\n`);
  const origin = appOrigin ?? publicOrigin ?? running.value.url;
  const link = await firstPracticeLink({
    store: opened.value,
    origin,
    random: randomBytes,
    nowMs: Date.now(),
  });
  if (link !== null) process.stdout.write(`Found a practice, once, at ${link}\n`);
  log({ event: "started", instance: opened.value.instanceId, schemaVersion: opened.value.version });
}

function stopOnSignal(
  server: RunningServer,
  opened: OpenDatabase,
  endBackground: () => void,
  log: Log,
): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log({ event: "stopping" });
    endBackground();
    await server.stop(stopPatienceMs);
    await opened.close();
    log({ event: "stopped" });
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.on("SIGHUP", stop);
  // Node would print the message, and a message may hold what somebody sent. SQLite survives the sudden end.
  process.on("uncaughtException", (error) => {
    log({ event: "crashed", error: errorToErrorCode(error) });
    process.exit(1);
  });
}

/** For one more practice, beside a server that may be running on the same data. */
async function tellPracticeLink(opened: OpenDatabase, config: Config): Promise<void> {
  const { appOrigin, publicOrigin, port } = config;
  const origin = appOrigin ?? publicOrigin ?? `http://localhost:${port}`;
  const link = await furtherPracticeLink({ store: opened, origin, random: randomBytes, nowMs: Date.now() });
  await opened.close();
  process.stdout.write(`Found a practice, once, at ${link}\n`);
}

async function toPushParts(store: Store, { pushServices, publicOrigin }: Config): Promise<PushParts | null> {
  if (pushServices === null) return null;
  const contact = publicOrigin?.startsWith("https:") ? publicOrigin : null;
  return { key: await readPushKey(store), services: pushServices, contact };
}

function createSendPushes(store: Store, push: PushParts, log: Log): () => Promise<void> {
  const sendFollowPushes = createFollowPushes(store, push);
  return async () => {
    const nowMs = Date.now();
    const failed = (await sendDuePushes(store, push, nowMs)) + (await sendFollowPushes(nowMs));
    if (failed > 0) log({ event: "push-failed", count: failed });
  };
}

function refuseToStart(reason: string): void {
  process.stderr.write(`Loslaten could not start. ${reason}\n`);
  process.exitCode = 1;
}
