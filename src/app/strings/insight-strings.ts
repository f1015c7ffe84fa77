import { forecast, insight } from "./nl/insight.ts";

/** The sentences of Inzicht, and of the moments that the log points at. */
export const insightStrings = { insight, forecast } as const;
