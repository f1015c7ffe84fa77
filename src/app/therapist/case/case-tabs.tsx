import type { ComponentType } from "preact";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import type { CaseTab } from "../cases/case-path.ts";
import type { CasePart } from "./case-part.ts";

const OverviewPart = lazyScreen(async () => (await import("./overview/overview-part.tsx")).OverviewPart);
const ProgrammePart = lazyScreen(async () => (await import("./programme/programme-part.tsx")).ProgrammePart);
const MeasuresPart = lazyScreen(async () => (await import("./measures/measures-part.tsx")).MeasuresPart);
const PlanPart = lazyScreen(async () => (await import("./plan/plan-part.tsx")).PlanPart);
const AnalysesPart = lazyScreen(async () => (await import("./analyses/analyses-part.tsx")).AnalysesPart);
const LogPart = lazyScreen(async () => (await import("./log/log-part.tsx")).LogPart);

/** Each tab by its name in the address; what it draws is loaded when it is opened. */
export const caseTabParts: Readonly<Record<CaseTab, ComponentType<CasePart>>> = {
  overzicht: OverviewPart,
  programma: ProgrammePart,
  metingen: MeasuresPart,
  plan: PlanPart,
  analyses: AnalysesPart,
  berichten: OverviewPart,
  logboek: LogPart,
  feedback: OverviewPart,
  samenvatting: OverviewPart,
};
