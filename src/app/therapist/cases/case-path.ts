/** Those that stand beside each other under the name; feedback and summary are opened from where they are needed. */
export const shownTabs = [
  "overzicht",
  "programma",
  "metingen",
  "plan",
  "analyses",
  "berichten",
  "logboek",
] as const;

export const caseTabs = [...shownTabs, "feedback", "samenvatting"] as const;
export type CaseTab = (typeof caseTabs)[number];

export function isCaseTab(text: string): text is CaseTab {
  return caseTabs.some((tab) => tab === text);
}

/** The path of one tab of a case, under the base of the desk. */
export function casePath(circle: string, tab: CaseTab = "overzicht"): string {
  return `/client/${circle}/${tab}`;
}
