import { diary, urge } from "./nl/diary.ts";

/** The sentences of the diary and of the urges in it. */
export const diaryStrings = { diary, urge } as const;
