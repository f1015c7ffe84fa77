import { useState } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { DeskGrid, DeskStack } from "../../ui/desk-grid.tsx";
import { ItemList } from "../../ui/item-list.tsx";
import { Pill } from "../../ui/pill.tsx";
import type { Colleague } from "../../vault/people/roster.ts";
import { ColleagueSheet } from "./colleague-sheet.tsx";
import { EscrowCard } from "./escrow-card.tsx";
import { HandOverCard } from "./hand-over-card.tsx";
import { InviteColleague } from "./invite-colleague.tsx";
import { LeaveCard } from "./leave-card.tsx";
import { OfferedCases } from "./offered-cases.tsx";
import { PracticeFrame } from "./practice-frame.tsx";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.team;
const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/** Who works here, who may do what, and what happens to a client when somebody goes. */
export function TeamScreen() {
  return (
    <PracticeFrame title={text.title} lead={({ title }) => text.lead(title)} place="team" none={text.none}>
      {(practice) =>
        practice.own === null ? <p>{text.awaited}</p> : <Team practice={practice} own={practice.own} />
      }
    </PracticeFrame>
  );
}

function Team({ practice, own }: { readonly practice: Practice; readonly own: Colleague }) {
  const { vault } = useHome();
  const [chosen, setChosen] = useState<string | null>(null);
  // What is offered and accepted is kept at home: whatever is written shows here.
  void vault.recordById.value;
  const isLead = own.role === "lead";
  const colleague = practice.colleagues.find(({ key }) => key === chosen) ?? null;
  return (
    <DeskGrid look="split">
      <DeskStack>
        <OfferedCases practice={practice} />
        <Card>
          <h2>{text.people}</h2>
          <ItemList
            items={practice.colleagues.map((each) => ({
              key: each.key,
              icon: "people" as const,
              title: each.name ?? text.nameless,
              detail: `${text.roles[each.role]}, ${text.since(day.format(each.sinceMs))}`,
              mark: each.key === own.key ? <Pill tone="foam">{text.you}</Pill> : undefined,
              action:
                isLead && each.key !== own.key ? (
                  <Button kind="plain" onClick={() => setChosen(each.key)}>
                    {text.change}
                    <span class="visually-hidden"> {each.name ?? text.nameless}</span>
                  </Button>
                ) : undefined,
            }))}
          />
        </Card>
        <HandOverCard practice={practice} own={own} />
        <EscrowCard practice={practice} own={own} />
      </DeskStack>
      <DeskStack>
        <InviteColleague practice={practice} isLead={isLead} />
        <LeaveCard practice={practice} />
      </DeskStack>
      <ColleagueSheet practice={practice} colleague={colleague} onClose={() => setChosen(null)} />
    </DeskGrid>
  );
}
