/** The rationale loads when somebody reads it. */
export { rationale as rationaleStrings } from "./nl/rationale.ts";
