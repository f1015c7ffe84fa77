import { deflate, inflate } from "../../src/app/platform/deflate.ts";
import type { Fetch } from "../../src/app/platform/server-client/ask-server.ts";
import { type Patience, usualPatience } from "../../src/app/platform/server-client/patience.ts";
import { connectSpace, type SpaceClient } from "../../src/app/platform/server-client.ts";
import { importSpaceKey } from "../../src/crypto/envelope.ts";
import {
  type Device,
  deriveHomeSpace,
  deriveLocalStoreKey,
  firstEpoch,
  type MasterKey,
} from "../../src/crypto/keys.ts";
import { namedRecordId } from "../../src/crypto/named-record-id.ts";
import { importSigningSeed, importVerifyKey, signingSeedToVerifyKey } from "../../src/crypto/signature.ts";
import { randomBytes } from "../../src/crypto/web-crypto.ts";
import { changeDirectly } from "../../src/sync/change-directly.ts";
import { exchange } from "../../src/sync/exchange.ts";
import type { ExchangeParts, ExchangeReport } from "../../src/sync/exchange-parts.ts";
import type { LocalStore } from "../../src/sync/local-store.ts";
import { deviceToAuthor, type MemberAuthor } from "../../src/sync/members/member-author.ts";
import { deriveMembersPlace, type MembersPlace } from "../../src/sync/members/members-place.ts";
import { newMembersReader } from "../../src/sync/members/new-members-reader.ts";
import { type Members, readMembers } from "../../src/sync/members/read-members.ts";
import { sealMembers } from "../../src/sync/members/seal-members.ts";
import { openRecordLog, type RecordLog } from "../../src/sync/record-log.ts";
import { setServerCopy } from "../../src/sync/set-server-copy.ts";

export type HomeDeviceOptions = {
  readonly masterKey: MasterKey;
  readonly device: Device;
  readonly store: LocalStore;
  /** Of the server, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly fetch?: Fetch;
  readonly patience?: Patience;
};

/** A device of a home space with the app's own client, log, members and exchange, and nothing of its screens. */
export type HomeDevice = {
  readonly device: Device;
  readonly author: MemberAuthor;
  readonly place: MembersPlace;
  readonly space: SpaceClient;
  readonly log: RecordLog;
  readonly parts: ExchangeParts;
  /** Turns the server copy on when it was not yet. */
  readonly exchange: () => Promise<ExchangeReport>;
  /** In one step at the server; `null` stands for no members yet. Throws when it is not stored. */
  readonly changeMembers: (change: (standing: Members | null) => Promise<Members>) => Promise<Members>;
};

/** With everything that follows from its keys, and all that lies in its store read. */
export async function openHomeDevice(options: HomeDeviceOptions): Promise<HomeDevice> {
  const { masterKey, device, store, url, patience = usualPatience } = options;
  const { deviceId, signingSeed } = device;
  const { spaceId, spaceKey } = await deriveHomeSpace(masterKey);
  const access = {
    spaceId,
    keys: { keyByEpoch: new Map([[firstEpoch, await importSpaceKey(spaceKey)]]), sealingEpoch: firstEpoch },
    deviceId,
    signingKey: await importSigningSeed(signingSeed),
    verifyingKey: await importVerifyKey(await signingSeedToVerifyKey(signingSeed)),
    localStoreKey: await deriveLocalStoreKey(masterKey),
  };
  const tools = { random: randomBytes, nowMs: Date.now, deflate, inflate };
  const opened = await openRecordLog(access, { ...tools, store });
  if (!opened.ok) throw new Error(opened.error.type);
  const log = opened.value;
  const [place, author] = [await deriveMembersPlace(masterKey), await deviceToAuthor(device)];
  const { fetch: ask = (path, init) => fetch(`${url}${path}`, init) } = options;
  const { host } = new URL(url);
  const space = connectSpace({
    fetch: ask,
    host,
    patience,
    nowMs: Date.now,
    spaceId,
    accessSeed: signingSeed,
  });
  const nameToRecordId = (name: string) => namedRecordId(spaceKey, name);
  const members = newMembersReader(place, author);
  const parts = { ...tools, log, access, server: space, members, nameToRecordId };
  return {
    device,
    author,
    place,
    space,
    log,
    parts,
    exchange: async () => {
      if (!log.syncState().isOn) await setServerCopy(log, true);
      return exchange(parts);
    },
    changeMembers: async (change) => {
      const changed: Members[] = [];
      const stored = await changeDirectly({
        server: space,
        recordId: place.recordId,
        build: async (standing) => {
          const read = standing === null ? null : await readMembers(standing.envelope, place, null);
          if (read?.ok === false) return read;
          const after = await change(read?.value ?? null);
          changed.push(after);
          const version = read?.value.version ?? null;
          return {
            ok: true,
            value: await sealMembers(after, version, author, { place, random: randomBytes }),
          };
        },
      });
      const last = changed.at(-1);
      if (!stored.ok || last === undefined) throw new Error("the members were not changed");
      return last;
    },
  };
}
