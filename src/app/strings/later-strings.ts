import { booster, reboot } from "./nl/later.ts";

/** The sentences of what comes later in the programme. */
export const laterStrings = { reboot, booster } as const;
