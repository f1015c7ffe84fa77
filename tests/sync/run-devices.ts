import type { SpaceServer } from "../../src/sync/space-server.ts";
import { newTestDevice, type TestDevice, type TestSpace } from "../../src/sync/test-devices.test-support.ts";
import { newSharedSpace, type Replica } from "../../src/sync/test-participant.test-support.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { beginHistory, countAlarms, countLost, endHistory, runSteps } from "./run-history.ts";

export type DevicesReport = {
  readonly writes: number;
  readonly exchanges: number;
  readonly faults: number;
  readonly reusedNumbers: number;
  readonly lost: number;
  readonly alarms: number;
};

type Role = "participant" | "therapist" | "buddy";
type RoleDevice = { readonly device: TestDevice; readonly role: Role; readonly clockErrorMs: number };

/** Who holds the key of which space: the participant of all three. */
const audiences: readonly (readonly Role[])[] = [
  ["participant"],
  ["participant", "therapist"],
  ["participant", "buddy"],
];
/** Half of the devices are the participant's. */
const roles: readonly Role[] = ["participant", "therapist", "participant", "buddy"];
const tenYearsMs = 10 * 365.25 * 24 * 60 * 60 * 1000;
/** About one exchange for so many writes of a device: the rest of the time it is offline. */
const writesPerExchange = 40;

/**
 * Many devices of three roles, mostly offline and one in ten with a wrong clock, through the whole exchange. Each works
 * in all spaces of its role, and does as much in each of them.
 */
export async function runDevices(
  size: { readonly devices: number; readonly operations: number; readonly seed: number },
  openSpace: (space: TestSpace) => Promise<SpaceServer>,
): Promise<DevicesReport> {
  const random = seededRandom(size.seed);
  const devices: RoleDevice[] = [];
  for (let index = 0; index < size.devices; index += 1) {
    const clockErrorMs = (random() - 0.5) * 2 * (index % 10 === 0 ? tenYearsMs : 60_000);
    const role = roles[index % roles.length] ?? "participant";
    devices.push({ device: await newTestDevice(), role, clockErrorMs });
  }
  const sum = { writes: 0, exchanges: 0, faults: 0, reusedNumbers: 0, lost: 0, alarms: 0 };
  for (const audience of audiences) {
    const members = devices.filter(({ role }) => audience.includes(role));
    const { replicas, server } = await newSharedSpace(
      openSpace,
      members.map(({ device }) => device),
    );
    for (const [index, { clock }] of replicas.entries()) clock.offsetMs = members[index]?.clockErrorMs ?? 0;
    const history = beginHistory(replicas, server, random);
    const shares = members.map(({ role }) => 1 / countSpaces(role));
    await runSteps(history, {
      steps: Math.round(size.operations * shares.reduce((all, share) => all + share, 0)),
      records: 20,
      changes: 1,
      exchangeShare: 1 / writesPerExchange,
      faultEvery: 6,
      choose: () => chooseBy(shares, replicas, random),
    });
    await endHistory(history);
    sum.writes += history.counts.writes;
    sum.exchanges += history.counts.exchanges;
    sum.faults += history.counts.faults;
    sum.reusedNumbers += history.counts.reusedNumbers;
    sum.lost += countLost(history, replicas);
    sum.alarms += countAlarms(replicas);
  }
  return sum;
}

function countSpaces(role: Role): number {
  return audiences.filter((audience) => audience.includes(role)).length;
}

function chooseBy(
  shares: readonly number[],
  replicas: readonly Replica[],
  random: () => number,
): Replica | undefined {
  let left = random() * shares.reduce((all, share) => all + share, 0);
  return replicas[
    shares.findIndex((share) => {
      left -= share;
      return left < 0;
    })
  ];
}
