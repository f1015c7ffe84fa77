import type { PeerPackages } from "../peer-packages.ts";

export const actualPackages: PeerPackages = {
  name: "actual",
  versions: { "@actual-app/crdt": "3.1.1", "@actual-app/sync-server": "26.9.0" },
  // The version that the server asks for downloads its binary from elsewhere; this one brings it along.
  overrides: { "better-sqlite3": "13.2.0" },
};

export type MessageEnvelope = {
  readonly timestamp: string;
  readonly isEncrypted: boolean;
  readonly content: Uint8Array;
};

type Schema<Message> = { readonly message?: Message };

/** What is used of Actual's own sync library. */
export type ActualCrdt = {
  readonly Timestamp: new (millis: number, counter: number, node: string) => { toString: () => string };
  readonly MessageSchema: Schema<{ dataset: string; row: string; column: string; value: string }>;
  readonly EncryptedDataSchema: Schema<{ iv: Uint8Array; authTag: Uint8Array; data: Uint8Array }>;
  readonly MessageEnvelopeSchema: Schema<MessageEnvelope>;
  readonly SyncRequestSchema: Schema<{
    messages: readonly MessageEnvelope[];
    fileId: string;
    groupId: string;
    keyId: string;
    since: string;
  }>;
  readonly SyncResponseSchema: Schema<{ readonly messages: readonly MessageEnvelope[] }>;
  readonly create: <Message>(schema: Schema<Message>, content: Message) => Message;
  readonly toBinary: <Message>(schema: Schema<Message>, message: Message) => Uint8Array;
  readonly fromBinary: <Message>(schema: Schema<Message>, bytes: Uint8Array) => Message;
};
