import { fields } from "./nl/fields.ts";
import { plan, programme } from "./nl/programme.ts";
import { safety } from "./nl/safety.ts";
import { shell } from "./nl/shell.ts";
import { checkIn, today } from "./nl/today.ts";
import { privacy, welcome } from "./nl/welcome.ts";

/** The sentences of the participant's first screens; another language is `typeof strings`. */
export const strings = {
  shell,
  fields,
  safety,
  welcome,
  privacy,
  today,
  checkIn,
  programme,
  plan,
} as const;
