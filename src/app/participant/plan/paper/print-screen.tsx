import { useState } from "preact/hooks";
import { FittedPaper } from "../../../shared/plan-paper/fitted-paper.tsx";
import { PagePaper } from "../../../shared/plan-paper/page-paper.tsx";
import { planStrings } from "../../../strings/plan-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { readPlan } from "../../../vault/tools/plan.ts";
import { useApp } from "../../app-model.tsx";
import { dateText } from "../../export/date-text.ts";
import { MainScreen } from "../../main-screen.tsx";
import { AskBeforePrinting } from "./ask-before-printing.tsx";
import { CardChoices } from "./card-choices.tsx";
import { chosenLines, firstChoice } from "./card-lines.ts";
import { CardPaper } from "./card-paper.tsx";

const text = planStrings.paper;
const kinds = ["a4", "card"] as const;

/** The plan for paper: a whole page or a card, as it will look, and a question before it is printed. */
export function PrintScreen() {
  const { data, today } = useApp();
  const plan = readPlan(data);
  const [kind, setKind] = useState<(typeof kinds)[number]>("a4");
  const [chosen, setChosen] = useState(() => firstChoice(plan));
  const [isAsking, setAsking] = useState(false);
  const isEmpty = plan.every(({ parts }) => parts.every(({ lines }) => lines.length === 0));
  return (
    <MainScreen
      title={text.title}
      current="plan"
      actions={<IconButton label={text.back} icon="back" href="/plan" />}
    >
      {isEmpty ? (
        <EmptyState title={text.title}>
          <p>{text.empty}</p>
        </EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          <Card>
            <ChoiceList
              name="paper"
              legend={text.kindLegend}
              options={kinds.map((id) => ({ id, ...text.kinds[id] }))}
              value={kind}
              onChange={(id) => setKind(id === "card" ? "card" : "a4")}
            />
          </Card>
          {kind === "card" && <CardChoices plan={plan} chosen={chosen} onChange={setChosen} />}
          <h2>{text.preview}</h2>
          {kind === "card" ? (
            <FittedPaper kind="card" tooLong={text.tooLongCard}>
              <CardPaper lines={chosenLines(plan, chosen)} />
            </FittedPaper>
          ) : (
            <FittedPaper kind="a4" tooLong={text.tooLongPage}>
              <PagePaper plan={plan} madeOn={dateText(today())} />
            </FittedPaper>
          )}
          <Button onClick={() => setAsking(true)}>
            <Icon name="print" />
            {text.print}
          </Button>
          <AskBeforePrinting open={isAsking} onClose={() => setAsking(false)} />
        </>
      )}
    </MainScreen>
  );
}
