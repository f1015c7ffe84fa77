/** What one participant asks of the server in a day, as measured. */
export type PerParticipantDay = {
  readonly requests: number;
  /** Over the network in both directions, with headers and without TLS. */
  readonly networkBytes: number;
  /** What the database grew. */
  readonly storedBytes: number;
  /** Of one core. */
  readonly processorSeconds: number;
};

/** What is assumed and not measured. */
export type Assumptions = {
  /** Of a day's requests, the share that comes in its busiest hour: 0 to 1. */
  readonly busiestHour: number;
  /** For how many minutes a day the app is open, and holds a stream of heads. */
  readonly openMinutes: number;
  /** How full a core may be in the busiest hour: 0 to 1. */
  readonly fullCore: number;
  /** Streams that one process holds; src/server/heads/head-routes.ts refuses more. */
  readonly streamsOfProcess: number;
};

export type Sizing = {
  readonly participants: number;
  readonly requestsPerSecond: number;
  readonly networkGbPerDay: number;
  readonly storedGbPerYear: number;
  /** Cores that are busy in the busiest hour, at all processes together. */
  readonly busyCores: number;
  readonly openStreams: number;
  readonly processes: number;
};

const secondsInHour = 3_600;

/** Everything grows with the number of participants: nobody's requests depend on anybody else's. */
export function sizeFor(participants: number, day: PerParticipantDay, assumed: Assumptions): Sizing {
  const inBusiestSecond = assumed.busiestHour / secondsInHour;
  const busyCores = participants * day.processorSeconds * inBusiestSecond;
  const openStreams = participants * assumed.openMinutes * 60 * inBusiestSecond;
  return {
    participants,
    requestsPerSecond: participants * day.requests * inBusiestSecond,
    networkGbPerDay: (participants * day.networkBytes) / 1e9,
    storedGbPerYear: (participants * day.storedBytes * 365) / 1e9,
    busyCores,
    openStreams,
    // A process is one core.
    processes: Math.max(
      1,
      Math.ceil(busyCores / assumed.fullCore),
      Math.ceil(openStreams / assumed.streamsOfProcess),
    ),
  };
}
