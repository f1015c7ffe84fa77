/**
 * Every role has a vault of its own in a browser: a therapist who also works through the programme is two strangers. This
 * is what the databases, locks and channels of one are called.
 */
export type StoragePlace = "loslaten" | "loslaten-praktijk" | "loslaten-buddy";

export const participantPlace: StoragePlace = "loslaten";
