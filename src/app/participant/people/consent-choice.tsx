import { type DataKind, exercisesOf, isDataKind, plainDataKinds } from "../../../domain/sharing/data-kind.ts";
import { programmeSummaries } from "../../platform/programme-content.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { sharedPeopleStrings } from "../../strings/shared-people-strings.ts";
import { Button } from "../../ui/button.tsx";
import { CheckList } from "../../ui/check-list.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";

const text = peopleStrings.invitation.consent;
const { consentKinds } = sharedPeopleStrings;

type Props = {
  readonly chosen: readonly DataKind[];
  readonly onChange: (kinds: readonly DataKind[]) => void;
};

/** Each kind of data with what it shows and what it does not. Nothing is chosen by itself. */
export function ConsentChoice({ chosen, onChange }: Props) {
  const modules = programmeSummaries.filter(({ written }) => written);
  const moduleKinds = modules.map(({ id }) => exercisesOf(id));
  const all: readonly DataKind[] = [...plainDataKinds, ...moduleKinds];
  const ofModules = chosen.filter((kind) => moduleKinds.includes(kind));
  /** What the other list holds stays as it is, and so does what this version does not know. */
  const choose = (own: readonly DataKind[], values: readonly string[]): void =>
    onChange([...chosen.filter((kind) => !own.includes(kind)), ...values.filter(isDataKind)]);
  const hasAll = all.every((kind) => chosen.includes(kind));
  return (
    <>
      <CheckList
        name="consent"
        legend={text.legend}
        options={plainDataKinds.map((id) => ({ id, ...consentKinds[id] }))}
        values={chosen}
        onChange={(values) => choose(plainDataKinds, values)}
      />
      <Disclosure summary={`${text.modules}: ${text.modulesChosen(ofModules.length)}`}>
        <CheckList
          name="consent-modules"
          legend={text.modulesLegend}
          hint={text.modulesHint}
          options={modules.map(({ id, number, title }) => ({
            id: exercisesOf(id),
            label: text.module(number, title),
          }))}
          values={chosen}
          onChange={(values) => choose(moduleKinds, values)}
        />
      </Disclosure>
      <Button kind="plain" onClick={() => onChange(hasAll ? [] : all)}>
        {hasAll ? text.none : text.all}
      </Button>
    </>
  );
}
