import { expect, test } from "vitest";
import type { Circle } from "../../crypto/circle.ts";
import type { CircleMember } from "../../crypto/circle-version.ts";
import { bytesToBoxKey } from "../../crypto/hpke.ts";
import { bytesToSpaceId, bytesToVerifyKey } from "../../crypto/keys.ts";
import { areBytesEqual } from "../../lib/bytes.ts";
import { compareText } from "../../lib/compare-text.ts";
import { applyRequests, type CircleRequest } from "./apply-requests.ts";
import { planCircle } from "./plan-circle.ts";

// The rules of keeping a circle, without cryptography, over all interleavings of up to six steps. Beside it stands a
// model of sets that knows no epochs; tests/people/model.test.ts plays samples of the same with real keys and a server.

type Name = "anna" | "bram" | "buddy";
const steps = [
  "consent diary",
  "consent both",
  "withdraw",
  "write diary",
  "write urge",
  "anna hands over",
  "anna is covered",
  "bram hands back",
  "anna leaves",
  "bram leaves",
  "bram comes back",
  "buddy comes",
  "buddy stops",
  "end",
  "keep",
] as const;
type Step = (typeof steps)[number];

type Item = {
  readonly kind: "diary" | "urges";
  readonly epoch: number | null;
  readonly seenBy: readonly Name[];
};
type Side = {
  readonly wished: readonly Name[];
  readonly handled: readonly string[];
  readonly requests: readonly CircleRequest<Name>[];
  readonly consent: readonly string[];
  /** Null before the first time that it was kept. */
  readonly circle: { readonly present: readonly Name[]; readonly consent: readonly string[] } | null;
  readonly epoch: number;
  /** Every epoch that somebody was ever given. */
  readonly held: Readonly<Record<Name, readonly number[]>>;
  readonly items: readonly Item[];
};
type World = {
  readonly care: Side;
  readonly buddy: Side;
  readonly roster: readonly Name[];
  readonly model: Model;
};
/** Who may read what, in sets alone. */
type Model = {
  readonly care: readonly Name[];
  readonly buddy: readonly Name[];
  readonly consent: readonly string[];
};

const empty: Side = {
  wished: [],
  handled: [],
  requests: [],
  consent: [],
  circle: null,
  epoch: 0,
  held: { anna: [], bram: [], buddy: [] },
  items: [],
};
const start: World = {
  care: { ...empty, wished: ["anna"] },
  buddy: { ...empty, consent: ["diary"], items: [{ kind: "diary", epoch: null, seenBy: [] }] },
  roster: ["anna", "bram"],
  model: { care: ["anna"], buddy: [], consent: [] },
};

test("after any six steps exactly who is allowed reads, and who left reads nothing that came later", () => {
  let worlds = new Map([[JSON.stringify(start), start]]);
  let checked = 0;
  for (let depth = 0; depth <= 6; depth += 1) {
    const next = new Map<string, World>();
    for (const world of worlds.values()) {
      expectNothingNewForLeavers(world.care);
      expectNothingNewForLeavers(world.buddy);
      expectExactReaders(apply(world, "keep"));
      checked += 1;
      if (depth === 6) continue;
      for (const step of steps) {
        const after = apply(world, step);
        next.set(JSON.stringify(after), after);
      }
    }
    worlds = next;
  }
  expect(checked).toBeGreaterThan(10_000);
}, 120_000);

test("keeping twice changes nothing", () => {
  const once = apply(apply(apply(start, "consent both"), "anna hands over"), "keep");
  expect(apply(once, "keep")).toEqual(once);
});

function apply(world: World, step: Step): World {
  const { care, buddy, roster, model } = world;
  const request = (author: Name, to: Name, stays: boolean): World => {
    const id = String(care.requests.length);
    const made = { type: "hand-over", id, author, to, stays } as const;
    return { ...world, care: { ...care, requests: [...care.requests, made] } };
  };
  const consent = (kinds: readonly string[]): World => ({
    ...world,
    care: { ...care, consent: kinds },
    model: { ...model, consent: kinds },
  });
  const write = (kind: Item["kind"]): World => ({
    ...world,
    care: { ...care, items: inOrder([...care.items, { kind, epoch: null, seenBy: [] }]) },
  });
  const leave = (name: Name): World => ({ ...world, roster: roster.filter((one) => one !== name) });
  switch (step) {
    case "consent diary":
      return consent(["diary"]);
    case "consent both":
      return consent(["diary", "urges"]);
    case "withdraw":
      return consent([]);
    case "write diary":
      return write("diary");
    case "write urge":
      return write("urges");
    case "anna hands over":
      return request("anna", "bram", false);
    case "anna is covered":
      return request("anna", "bram", true);
    case "bram hands back":
      return request("bram", "anna", false);
    case "anna leaves":
      return leave("anna");
    case "bram leaves":
      return leave("bram");
    case "bram comes back":
      return roster.includes("bram") ? world : { ...world, roster: [...roster, "bram"] };
    case "buddy comes":
      return { ...world, buddy: { ...buddy, wished: ["buddy"] }, model: { ...model, buddy: ["buddy"] } };
    case "buddy stops":
      return { ...world, buddy: { ...buddy, wished: [] }, model: { ...model, buddy: [] } };
    case "end":
      return {
        ...world,
        care: { ...care, wished: [], consent: [] },
        model: { ...model, care: [], consent: [] },
      };
    case "keep":
      return keep(world);
    default:
      return step satisfies never;
  }
}

function keep({ care, buddy, roster, model }: World): World {
  const works = (name: Name) => roster.includes(name);
  const wish = applyRequests({ members: care.wished, handled: care.handled }, care.requests, {
    keyOf: (name) => name,
    worksHere: works,
  });
  const allowed = new Set(model.care);
  for (const { id, author, ...rest } of care.requests) {
    if (care.handled.includes(id) || !allowed.has(nameOf(author))) continue;
    if (rest.type !== "hand-over" || !works(rest.to)) continue;
    allowed.add(rest.to);
    if (!rest.stays) allowed.delete(nameOf(author));
  }
  return {
    care: published({ ...care, wished: wish.members, handled: wish.handled }),
    buddy: published(buddy),
    roster,
    model: { ...model, care: [...allowed].filter(works).toSorted() },
  };
}

/** As `keepOwnedCircle` does it: the list, its keys, and then what is shared, anew where it stands under an older key. */
function published(side: Side): Side {
  const wish = { members: side.wished.map(member), consent: side.wished.length === 0 ? [] : side.consent };
  const plan = planCircle(side.circle === null ? null : toCircle(side.circle), wish);
  const epoch = plan.beginsEpoch ? side.epoch + 1 : side.epoch;
  let { present, consent } = side.circle ?? { present: [], consent: [] };
  for (const change of plan.changes) {
    if (change.type === "consent") consent = change.kinds;
    else if (change.type === "admit") present = [...present, nameOfMember(change.member)];
    else present = present.filter((name) => !areBytesEqual(keyOf(name), change.verifyKey));
  }
  const held = { ...side.held };
  const all = Array.from({ length: epoch }, (_, index) => index + 1);
  for (const name of present) held[name] = [...new Set([...held[name], ...all])].toSorted((a, b) => a - b);
  const items = side.items.map((item): Item => {
    const isShared = present.length > 0 && consent.includes(item.kind);
    if (!isShared) return { ...item, epoch: null, seenBy: [] };
    return item.epoch === epoch ? item : { ...item, epoch, seenBy: present };
  });
  return { ...side, circle: { present, consent }, epoch, held, items: inOrder(items) };
}

function expectExactReaders({ care, buddy, model }: World): void {
  expectSame(care.circle?.present ?? [], model.care);
  for (const { kind, epoch } of care.items)
    expectSame(readersOf(care, epoch), model.consent.includes(kind) ? model.care : []);
  for (const { epoch } of buddy.items) expectSame(readersOf(buddy, epoch), model.buddy);
}

/** At any moment, kept or not: whoever does not belong opens only what was written while they did. */
function expectNothingNewForLeavers(side: Side): void {
  for (const { epoch, seenBy } of side.items) {
    const gone = readersOf(side, epoch).filter((name) => side.circle?.present.includes(name) !== true);
    expectSame(
      gone,
      gone.filter((name) => seenBy.includes(name)),
    );
  }
}

/** Whoever was ever given the key that it is sealed under now. */
function readersOf({ held }: Side, epoch: number | null): readonly Name[] {
  return names.filter((name) => epoch !== null && held[name].includes(epoch));
}

/** Asked a million times, so only a difference is told to the test. */
function expectSame(left: readonly Name[], right: readonly Name[]): void {
  const isSame = left.length === right.length && left.every((name) => right.includes(name));
  if (!isSame) expect(left.toSorted()).toEqual(right.toSorted());
}

/** In which order things were written makes no difference to who reads them. */
function inOrder(items: readonly Item[]): readonly Item[] {
  return items.toSorted((left, right) => compareText(JSON.stringify(left), JSON.stringify(right)));
}

const names = ["anna", "bram", "buddy"] as const;

function toCircle({ present, consent }: NonNullable<Side["circle"]>): Circle {
  return {
    kind: "care",
    spaceId: bytesToSpaceId(new Uint8Array(16)),
    head: { number: 0, hash: new Uint8Array(32) },
    present: present.map(member),
    past: [],
    consent,
    events: [],
  };
}

function keyOf(name: Name): Uint8Array<ArrayBuffer> {
  return new Uint8Array(32).fill(names.indexOf(name) + 1);
}

function member(name: Name): CircleMember {
  const key = keyOf(name);
  const identity = { verifyKey: bytesToVerifyKey(key), boxKey: bytesToBoxKey(key) };
  return { role: name === "buddy" ? "buddy" : "therapist", identity, accessKey: bytesToVerifyKey(key) };
}

function nameOfMember({ identity }: CircleMember): Name {
  const name = names[(identity.verifyKey[0] ?? 0) - 1];
  if (name === undefined) throw new Error("nobody has this key");
  return name;
}

function nameOf(author: string): Name {
  const name = names.find((one) => one === author);
  if (name === undefined) throw new Error("nobody has this name");
  return name;
}
