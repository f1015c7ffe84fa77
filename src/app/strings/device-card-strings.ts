/** The cards per device; they load with their own screens. */
export { deviceCards as deviceCardStrings } from "./nl/device-cards.ts";
