/** The sentences of values and activities; they load with that tool and with its card. */
export { values as valueStrings } from "./nl/values.ts";
