import { planPaper, planSections, planVersions } from "./nl/plan.ts";

/** The sentences of the prevention plan, its versions and its paper. */
export const planStrings = { sections: planSections, versions: planVersions, paper: planPaper } as const;
