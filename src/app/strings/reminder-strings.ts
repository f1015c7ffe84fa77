import { due, push, reminders } from "./nl/reminders.ts";

/** The sentences of reminders: what was chosen, what is due, and what this device may show. */
export const reminderStrings = { reminders, due, push } as const;
