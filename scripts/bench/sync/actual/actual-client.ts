import { randomUUID } from "node:crypto";
import { v } from "../../../../src/lib/schema.ts";
import type { ActualCrdt, MessageEnvelope } from "./packages.ts";

/** A file on the sync server, and what a client of it must show. */
export type ActualFile = {
  readonly fileId: string;
  readonly groupId: string;
  readonly headers: Readonly<Record<string, string>>;
};

const password = "for-the-bench-only";
const tokenSchema = v.object({ data: v.object({ token: v.string() }) });
const groupSchema = v.object({ groupId: v.string() });

/** Every client comes from an address of its own, so that the server's limit of 500 requests a minute is not what is measured. */
export function addressHeader(client: number): Readonly<Record<string, string>> {
  return { "x-forwarded-for": `10.0.${client >> 8}.${client & 255}` };
}

/** Sets the password when nobody has. */
export async function logIn(url: string): Promise<string> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ password, loginMethod: "password" }),
  };
  const first = await fetch(`${url}/account/bootstrap`, init);
  const answer = first.ok ? first : await fetch(`${url}/account/login`, init);
  return v.parse(tokenSchema, await answer.json()).data.token;
}

/** Uploads an empty budget: messages are synced on top of one. */
export async function createFile(url: string, token: string, client: number): Promise<ActualFile> {
  const fileId = randomUUID();
  const answer = await fetch(`${url}/sync/upload-user-file`, {
    method: "POST",
    headers: {
      ...addressHeader(client),
      "content-type": "application/encrypted-file",
      "x-actual-token": token,
      "x-actual-name": "bench",
      "x-actual-file-id": fileId,
      "x-actual-format": "2",
    },
    body: new Uint8Array(1),
  });
  const { groupId } = v.parse(groupSchema, await answer.json());
  const headers = {
    ...addressHeader(client),
    "content-type": "application/actual-sync",
    "x-actual-token": token,
  };
  return { fileId, groupId, headers };
}

export function syncRequest(
  { create, toBinary, SyncRequestSchema }: ActualCrdt,
  { fileId, groupId }: Pick<ActualFile, "fileId" | "groupId">,
  messages: readonly MessageEnvelope[],
  since: string,
): Uint8Array<ArrayBuffer> {
  const request = create(SyncRequestSchema, { messages, fileId, groupId, keyId: "", since });
  return new Uint8Array(toBinary(SyncRequestSchema, request));
}
