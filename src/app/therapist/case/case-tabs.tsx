import { type LazyScreen, lazyScreen } from "../../shared/lazy-screen.tsx";
import type { CaseTab } from "../cases/case-path.ts";
import type { CasePart } from "./case-part.ts";

const OverviewPart = lazyScreen(async () => (await import("./overview/overview-part.tsx")).OverviewPart);
const ProgrammeWorkPart = lazyScreen(
  async () => (await import("../work/programme-work-part.tsx")).ProgrammeWorkPart,
);
const MessagesPart = lazyScreen(async () => (await import("../work/messages-part.tsx")).MessagesPart);
const FeedbackPart = lazyScreen(async () => (await import("../work/feedback-part.tsx")).FeedbackPart);
const SummaryPart = lazyScreen(async () => (await import("../work/summary-part.tsx")).SummaryPart);
const MeasuresPart = lazyScreen(async () => (await import("./measures/measures-part.tsx")).MeasuresPart);
const PlanPart = lazyScreen(async () => (await import("./plan/plan-part.tsx")).PlanPart);
const AnalysesPart = lazyScreen(async () => (await import("./analyses/analyses-part.tsx")).AnalysesPart);
const LogPart = lazyScreen(async () => (await import("./log/log-part.tsx")).LogPart);

/** Each tab by its name in the address; what it draws is loaded when it is opened. */
export const caseTabParts: Readonly<Record<CaseTab, LazyScreen<CasePart>>> = {
  overzicht: OverviewPart,
  programma: ProgrammeWorkPart,
  metingen: MeasuresPart,
  plan: PlanPart,
  analyses: AnalysesPart,
  berichten: MessagesPart,
  logboek: LogPart,
  feedback: FeedbackPart,
  samenvatting: SummaryPart,
};
