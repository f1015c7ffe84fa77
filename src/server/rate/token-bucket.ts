/** How much may be asked: so much at once, and so much a second after that. */
export type BucketRule = { readonly capacity: number; readonly perSecond: number };

export type Bucket = { readonly tokens: number; readonly atMs: number };

export type Draw = { readonly isAllowed: boolean; readonly bucket: Bucket };

/** Takes `cost` out of a bucket that has filled up since `atMs`. What is not allowed takes nothing. */
export function drawFrom(bucket: Bucket | null, rule: BucketRule, cost: number, nowMs: number): Draw {
  const filled = bucket === null ? rule.capacity : bucketLevel(bucket, rule, nowMs);
  const isAllowed = cost <= filled;
  return { isAllowed, bucket: { tokens: isAllowed ? filled - cost : filled, atMs: nowMs } };
}

/** A clock that jumps back fills nothing and takes nothing. */
export function bucketLevel(bucket: Bucket, rule: BucketRule, nowMs: number): number {
  const seconds = Math.max(0, nowMs - bucket.atMs) / 1_000;
  return Math.min(rule.capacity, bucket.tokens + seconds * rule.perSecond);
}
