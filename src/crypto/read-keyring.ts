import { hexToBytes } from "../lib/bytes.ts";
import type { Json } from "../lib/json.ts";
import { emptyKeyring, type Keyring, keyringToFields } from "./keyring.ts";
import { hexToIdentity, hexToPublicIdentity } from "./keyring-fields.ts";
import { bytesToSigningSeed, bytesToSpaceKey, parseEpoch, parseSpaceId } from "./keys.ts";

export type ReadKeyring = {
  readonly keyring: Keyring;
  /** Names of fields that look like a key and are none. The other keys still serve: a lost one must not lock out all. */
  readonly damagedNames: readonly string[];
};

type Entry = Partial<Keyring>;

const keyLength = 32;

/**
 * Reads the fields of a keyring record. A field is taken only when writing it anew gives the same name and value, so its
 * name proves its value; names of another shape belong to a version that is newer than this one and are passed over.
 */
export async function readKeyring(fields: Readonly<Record<string, Json>>): Promise<ReadKeyring> {
  let keyring = emptyKeyring;
  const damagedNames: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const reader = readerOf(name);
    if (reader === null) continue;
    const entry = typeof value === "string" ? reader(value) : null;
    if (entry !== null && (await keyringToFields(entry))[name] === value) keyring = join(keyring, entry);
    else damagedNames.push(name);
  }
  const contacts = await Promise.all(
    keyring.contacts.map(async ({ identity }) => {
      const compared = await keyringToFields({ contacts: [{ identity, isCompared: true }] });
      return { identity, isCompared: Object.keys(compared).every((name) => fields[name] === compared[name]) };
    }),
  );
  return { keyring: { ...keyring, contacts }, damagedNames };
}

/** `null` for a name that this version gives no meaning to. */
function readerOf(name: string): ((hex: string) => Entry | null) | null {
  const [kind = "", ...rest] = name.split("/");
  const [first = "", second = ""] = rest;
  switch (`${kind} ${rest.length}`) {
    case "identity 2":
      return (hex) => {
        const identity = hexToIdentity(hex);
        const number = parseCount(first);
        return identity === null || number === null ? null : { identities: [{ number, identity }] };
      };
    case "space 3":
      return (hex) => {
        const space = readSpace(first, second, hex);
        return space && { spaces: [{ ...space.place, spaceKey: bytesToSpaceKey(space.key) }] };
      };
    case "access 3":
      return (hex) => {
        const space = readSpace(first, second, hex);
        return space && { access: [{ ...space.place, accessSeed: bytesToSigningSeed(space.key) }] };
      };
    case "contact 1":
      return (hex) => {
        const identity = hexToPublicIdentity(hex);
        return identity && { contacts: [{ identity, isCompared: false }] };
      };
    case "grant 1":
      return (hex) => {
        const grant = hexToBytes(hex);
        return grant && { grants: [grant] };
      };
    default:
      return null;
  }
}

function readSpace(spaceHex: string, epochText: string, keyHex: string) {
  const spaceId = parseSpaceId(spaceHex);
  const epoch = parseCount(epochText);
  const key = hexToBytes(keyHex);
  if (spaceId === null || epoch === null || key?.length !== keyLength) return null;
  return { place: { spaceId, epoch }, key };
}

/** Epochs and numbers of identities have one spelling each: the name is compared as text. */
function parseCount(text: string) {
  return /^\d{1,10}$/.test(text) ? parseEpoch(Number(text)) : null;
}

function join(keyring: Keyring, entry: Entry): Keyring {
  return {
    identities: [...keyring.identities, ...(entry.identities ?? [])],
    spaces: [...keyring.spaces, ...(entry.spaces ?? [])],
    access: [...keyring.access, ...(entry.access ?? [])],
    contacts: [...keyring.contacts, ...(entry.contacts ?? [])],
    grants: [...keyring.grants, ...(entry.grants ?? [])],
  };
}
