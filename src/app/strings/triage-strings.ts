import { triageFrame, triageRoutes } from "./nl/triage-routes.ts";

/** The cards that the first questions can lead to; they load with the pages that ask those. */
export const triageStrings = { frame: triageFrame, routes: triageRoutes } as const;
