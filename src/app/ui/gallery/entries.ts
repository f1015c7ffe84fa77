import { actionEntries } from "./entries-actions.tsx";
import { chartEntries } from "./entries-charts.tsx";
import { deskEntries } from "./entries-desk.tsx";
import { deviceEntries } from "./entries-devices.tsx";
import { diaryEntries } from "./entries-diary.tsx";
import { exerciseEntries } from "./entries-exercises.tsx";
import { fieldEntries } from "./entries-fields.tsx";
import { layoutEntries } from "./entries-layout.tsx";
import { progressEntries } from "./entries-progress.tsx";
import { toolEntries } from "./entries-tools.tsx";
import { wordEntries } from "./entries-words.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";

/** Every component of the design system, in the order of the page. */
export const galleryEntries: readonly GalleryEntry[] = [
  ...actionEntries,
  ...wordEntries,
  ...fieldEntries,
  ...exerciseEntries,
  ...diaryEntries,
  ...progressEntries,
  ...toolEntries,
  ...chartEntries,
  ...deviceEntries,
  ...layoutEntries,
  ...deskEntries,
];
