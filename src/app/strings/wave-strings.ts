import { waveTexts } from "./nl/wave.ts";

/** The sentences of the wave; they load with it. */
export const waveStrings = waveTexts;
