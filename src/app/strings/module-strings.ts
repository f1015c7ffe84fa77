import { homework, lookBack, moduleDone, moduleFrame, stepDone, waveTexts } from "./nl/module.ts";
import { triageRoutes } from "./nl/triage-routes.ts";

/** The sentences around a module; they load with it. */
export const moduleStrings = {
  moduleFrame,
  waveTexts,
  moduleDone,
  stepDone,
  homework,
  lookBack,
  triageRoutes,
} as const;
