import { ownHelp, support } from "./nl/own-help.ts";

/** The sentences of the own help and of the people around somebody; they load with those tools. */
export const ownHelpStrings = { ownHelp, support } as const;
