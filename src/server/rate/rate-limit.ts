import { type Bucket, type BucketRule, bucketLevel, drawFrom } from "./token-bucket.ts";

/** False when this key has asked for too much lately. */
export type RateLimit = (key: string, cost: number, nowMs: number) => boolean;

/**
 * One bucket a key, in memory only. At `maxKeys` the full ones are forgotten, which changes nothing for anybody, and
 * when that is not enough the oldest: then somebody may begin again, but memory does not grow.
 */
export function createRateLimit(rule: BucketRule, maxKeys: number): RateLimit {
  const bucketByKey = new Map<string, Bucket>();
  return (key, cost, nowMs) => {
    const { isAllowed, bucket } = drawFrom(bucketByKey.get(key) ?? null, rule, cost, nowMs);
    if (!bucketByKey.has(key) && bucketByKey.size >= maxKeys) makeRoom(bucketByKey, rule, maxKeys, nowMs);
    bucketByKey.set(key, bucket);
    return isAllowed;
  };
}

function makeRoom(bucketByKey: Map<string, Bucket>, rule: BucketRule, maxKeys: number, nowMs: number): void {
  for (const [key, bucket] of bucketByKey) {
    if (bucketLevel(bucket, rule, nowMs) === rule.capacity) bucketByKey.delete(key);
  }
  // Down to nine tenths: otherwise each new key would walk through all the others.
  const excess = bucketByKey.size - Math.floor(maxKeys * 0.9);
  if (excess > 0) for (const key of [...bucketByKey.keys()].slice(0, excess)) bucketByKey.delete(key);
}
