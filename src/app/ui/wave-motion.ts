/** The dial is drawn in a square of this many units; the water fills a circle inside the ring. */
export const dialSize = 284;
export const ringRadius = 134;
export const waterRadius = 118;

/** One wave from crest to crest; the water is drawn wider than the dial by this much, so that it can drift. */
export const waveLength = 212;

const centre = dialSize / 2;

/** Whole seconds left, rounded up; a clock that was set back never adds time. Computed from the start, so a sleeping tab cannot lose count. */
export function remainingSeconds(startMs: number, nowMs: number, totalSeconds: number): number {
  const left = Math.ceil(totalSeconds - (nowMs - startMs) / 1000);
  return Math.min(totalSeconds, Math.max(0, left));
}

/** How far along, from 0 (start) to 1 (end). */
export function elapsedShare(startMs: number, nowMs: number, totalSeconds: number): number {
  if (totalSeconds <= 0) return 1;
  return clampShare((nowMs - startMs) / (totalSeconds * 1000));
}

/** "2:14"; minutes are not padded, seconds are. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Which of `count` steps belongs to this share of the time; every step gets an equal part. */
export function stepAt(share: number, count: number): number {
  return Math.min(Math.max(0, count - 1), Math.floor(clampShare(share) * count));
}

/** Whether a whole minute was reached between two readings: once, even when a sleeping tab skipped several. */
export function isMinuteReached(leftBefore: number, leftNow: number): boolean {
  return leftNow > 0 && Math.ceil(leftNow / 60) < Math.ceil(leftBefore / 60);
}

/** Arc of the ring from twelve o'clock, clockwise, over this share of the circle; empty at 0. */
export function ringPath(share: number): string {
  const part = clampShare(share);
  const top = `M${centre} ${centre - ringRadius}`;
  if (part === 0) return "";
  if (part === 1) return `${top}${arc(0, centre, centre + ringRadius)}${arc(0, centre, centre - ringRadius)}`;
  const angle = part * 2 * Math.PI;
  const x = centre + ringRadius * Math.sin(angle);
  const y = centre - ringRadius * Math.cos(angle);
  return `${top}${arc(part > 0.5 ? 1 : 0, x, y)}`;
}

const peakShare = 0.38;
const levelAtStart = 0.27;
const levelAtPeak = 0.74;
const levelAtEnd = 0.16;

/** How full the dial is, 0 to 1, at this share of the time: an urge rises, breaks before halfway, and ebbs to below where it began. */
export function waterLevel(share: number): number {
  const part = clampShare(share);
  return part < peakShare
    ? ease(levelAtStart, levelAtPeak, part / peakShare)
    : ease(levelAtPeak, levelAtEnd, (part - peakShare) / (1 - peakShare));
}

/** How far down the surface lies, in dial units from the top of the drawing. */
export function surfaceDepth(level: number): number {
  return round(centre + waterRadius - clampShare(level) * 2 * waterRadius);
}

/** Closed body of water with its surface around y = 0, long enough to drift one wave length to the left. */
export function wavePath(height: number): string {
  const half = waveLength / 2;
  const end = Math.ceil(dialSize / waveLength + 1) * waveLength;
  const crests = Array.from({ length: end / half - 1 }, () => `t${half} 0`).join("");
  return `M0 0q${half / 2} ${-height} ${half} 0${crests}V${dialSize}H0z`;
}

function arc(large: 0 | 1, x: number, y: number): string {
  return `A${ringRadius} ${ringRadius} 0 ${large} 1 ${round(x)} ${round(y)}`;
}

function ease(from: number, to: number, part: number): number {
  return from + (to - from) * (0.5 - Math.cos(part * Math.PI) / 2);
}

function clampShare(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
