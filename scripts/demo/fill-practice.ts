import { inviteParticipant } from "../../src/app/vault/people/invite.ts";
import { writeNamed, writeToCircle } from "../../src/app/vault/people/joined-circle.ts";
import { foundPractice } from "../../src/app/vault/people/practice.ts";
import { addDays, type CalendarDay, weekdayOf } from "../../src/domain/check-in/calendar-day.ts";
import { plainDataKinds } from "../../src/domain/sharing/data-kind.ts";
import { meet } from "../../tests/people/test-person.ts";
import { type DemoHome, must, openDemoHome } from "./demo-home.ts";
import { type DemoPerson, demoPeople, demoPractice, demoTherapist } from "./demo-people.ts";
import { makeWeeks } from "./make-weeks.ts";

export type DemoVisitor = { readonly name: string; readonly path: string; readonly words: readonly string[] };

/**
 * A practice with a therapist and three invented participants, by the steps that people take themselves: found, invite,
 * compare, agree, write, share. Gives the words with which each of them can be opened in a browser.
 */
export async function fillPractice(
  origin: string,
  code: string,
  today: CalendarDay,
  tell: (line: string) => void,
): Promise<readonly DemoVisitor[]> {
  const therapist = await openDemoHome(origin, today);
  const practice = must(await foundPractice(therapist, { title: demoPractice, name: demoTherapist, code }));
  await therapist.keep();
  tell(`${demoPractice} is opgericht door ${demoTherapist}.`);
  const visitors: DemoVisitor[] = [];
  for (const person of demoPeople) {
    const home = await addParticipant({ origin, therapist, practice, person, today });
    tell(`${person.name} doet mee.`);
    visitors.push({ name: person.name, path: "/", words: home.words });
  }
  await therapist.keep();
  return [{ name: demoTherapist, path: "/praktijk", words: therapist.words }, ...visitors];
}

type Parts = {
  readonly origin: string;
  readonly therapist: DemoHome;
  readonly practice: string;
  readonly person: DemoPerson;
  readonly today: CalendarDay;
};

async function addParticipant({ origin, therapist, practice, person, today }: Parts): Promise<DemoHome> {
  const home = await openDemoHome(origin, today);
  const records = makeWeeks(person, today);
  for (let from = 0; from < records.length; from += 200)
    must(await home.space.write(records.slice(from, from + 200)));
  const invitation = must(await inviteParticipant(therapist, practice));
  const circle = await meet(therapist, invitation, home, { name: person.name, consent: plainDataKinds });
  await home.keep();
  await therapist.keep();
  must(
    await writeNamed(therapist, circle, {
      name: "agreement",
      kind: "agreement",
      values: { responseDays: 3 },
    }),
  );
  const monday = addDays(today, -((weekdayOf(today) + 7) % 7) - 7);
  const text = `Dag ${person.name}, ik heb je week gelezen. Fijn dat je schrijft wat er gebeurt. Welke avond wordt deze week de lastigste?`;
  must(await writeToCircle(therapist, circle, "feedback", { text, week: monday }));
  for (const message of person.messages)
    must(await writeToCircle(home, circle, "message", { text: message }));
  await home.keep();
  return home;
}
