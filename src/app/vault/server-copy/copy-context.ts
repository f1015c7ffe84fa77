import type { Signal } from "@preact/signals";
import type { DerivePasswordKey } from "../../../crypto/master-key-wrap.ts";
import type { ExchangeOutcome } from "../../../sync/exchange-parts.ts";
import type { CircleBytes } from "../../platform/circle-store.ts";
import type { DeviceLock, LocalDatabase } from "../../platform/local-database.ts";
import type { OpenSpace } from "../open-space.ts";
import type { PairingTime } from "../pairing/pairing-mailbox.ts";
import type { WhileSeen } from "../people/watch-circles.ts";
import type { DeviceView, ServerCopy } from "../server-copy.ts";
import type { ServerCopyStatus } from "../server-copy-status.ts";
import type { VaultSession } from "../vault-session.ts";
import type { EngineTools } from "./start-engine.ts";

export type CopyTools = EngineTools & {
  readonly pairingTime: PairingTime;
  readonly derivePasswordKey: DerivePasswordKey;
  /** Where what is known of the spaces of circles is kept. */
  readonly circleBytes: CircleBytes;
  /** Circles are followed while somebody looks at the page. */
  readonly whileSeen: WhileSeen;
  /** Such as "https://loslaten.example", and for other roles the path of their app: where a pairing link leads to. */
  readonly origin: string;
};

/** What the actions around the server copy need of the vault. */
export type CopyContext = {
  readonly tools: CopyTools;
  /** `null` while locked or empty. */
  readonly openSpace: () => OpenSpace | null;
  /** True where nothing was ever kept. */
  readonly isEmpty: () => boolean;
  readonly hasDatabase: () => Promise<boolean>;
  readonly openDatabase: () => Promise<LocalDatabase>;
  /** Shows the vault that was just begun. */
  readonly takeOver: (database: LocalDatabase, lock: DeviceLock) => Promise<void>;
  /** Something was changed outside the vault's own writes. */
  readonly refresh: () => void;
  /** `null` when there is no copy, or the vault was locked meanwhile. */
  readonly exchangeNow: () => Promise<ExchangeOutcome | null>;
  readonly openPeople: ServerCopy["openPeople"];
  readonly erase: () => Promise<void>;
};

export type ServerCopyParts = Pick<CopyContext, "hasDatabase" | "openDatabase" | "takeOver" | "erase"> & {
  readonly session: VaultSession;
  readonly loadTools: () => Promise<CopyTools>;
  /** Something was written: the other tabs are to take it in. */
  readonly tellTabs: () => void;
  readonly onMistake: (mistake: unknown) => void;
};

/** What screens see. */
export type ShownCopy = {
  readonly status: Signal<ServerCopyStatus>;
  readonly devices: Signal<readonly DeviceView[]>;
  readonly lastReceipt: Signal<ServerCopy["lastReceipt"]["value"]>;
};
