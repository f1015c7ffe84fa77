/** The sentences of the barrel; they load with that tool and with its card. */
export { selfWorth as selfWorthStrings } from "./nl/self-worth.ts";
