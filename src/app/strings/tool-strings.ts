import { planParts, tools } from "./nl/tools.ts";

/** The sentences of the plan and of the tools behind it. */
export const toolStrings = { tools, planParts } as const;
