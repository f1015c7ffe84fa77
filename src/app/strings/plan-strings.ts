import { planSections, planVersions } from "./nl/plan.ts";

/** The sentences of the prevention plan, its versions, its paper and its reminders. */
export const planStrings = { sections: planSections, versions: planVersions } as const;
