import { booster, reboot, welcomeBack } from "./nl/later.ts";

/** The sentences of what comes later in the programme. */
export const laterStrings = { reboot, booster, welcomeBack } as const;
