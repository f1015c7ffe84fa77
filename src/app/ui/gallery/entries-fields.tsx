import { Button } from "../button.tsx";
import { CheckList } from "../check-list.tsx";
import { ChoiceList } from "../choice-list.tsx";
import { ColumnSorter, type SorterItem } from "../column-sorter.tsx";
import { Combobox } from "../combobox.tsx";
import { Field } from "../field.tsx";
import { FieldGroup } from "../field-group.tsx";
import { Form } from "../form.tsx";
import { ListField } from "../list-field.tsx";
import { OptionRow } from "../option-row.tsx";
import { Scale } from "../scale.tsx";
import { ScaleEnds } from "../scale-ends.tsx";
import { TextArea } from "../text-area.tsx";
import { TextField } from "../text-field.tsx";
import { WordsField } from "../words-field.tsx";
import type { GalleryEntry } from "./gallery-entry.ts";
import { Hold } from "./hold.tsx";
import {
  bodyOptions,
  choiceOptions,
  columns,
  longText,
  longWord,
  recoveryWords,
  sorterItems,
} from "./samples.ts";

const noText = () => {};

export const fieldEntries: readonly GalleryEntry[] = [
  {
    file: "form",
    states: (["near", "usual", "far"] as const).map((gap) => ({
      name: `its parts ${gap}`,
      view: () => (
        <Form onSubmit={noText} gap={gap}>
          <TextField label="Je naam" value="Noor" onInput={noText} />
          <Button type="submit">Bewaar</Button>
        </Form>
      ),
    })),
  },
  {
    file: "combobox",
    states: [
      { name: "completes what begins with a letter", view: () => <SampleCombobox initial="" /> },
      { name: "a whole word", view: () => <SampleCombobox initial="haven" /> },
    ],
  },
  {
    file: "words-field",
    states: [
      { name: "empty", view: () => <SampleWords initial={["", "", "", ""]} error={undefined} /> },
      {
        name: "unknown word, and a mistake in all",
        view: () => (
          <SampleWords
            initial={["haven", "xylofoon", "", "lantaarn"]}
            error="Het moeten er vier zijn. Tel ze na op je papier."
          />
        ),
      },
    ],
  },
  {
    file: "scale-ends",
    states: [
      {
        name: "long words",
        view: () => <ScaleEnds min={0} max={10} low="Er is geen trek" high="Sterker kan bijna niet" />,
      },
    ],
  },
  {
    file: "scale",
    states: [
      { name: "nothing chosen", view: () => <SampleScale name="scale-empty" initial={null} /> },
      { name: "3 chosen", view: () => <SampleScale name="scale-three" initial={3} /> },
      {
        name: "short scale, long words",
        view: () => (
          <Hold<number | null> initial={5}>
            {(value, set) => (
              <Scale
                name="scale-short"
                legend="Hoe zeker weet je dat je dit weekend op koers blijft?"
                min={1}
                max={5}
                value={value}
                low="helemaal niet zeker"
                high="heel erg zeker"
                onChange={set}
              />
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "choice-list",
    states: [
      { name: "nothing chosen", view: () => <SampleChoice name="choice-empty" initial={null} /> },
      { name: "one chosen", view: () => <SampleChoice name="choice-one" initial="less" /> },
    ],
  },
  {
    file: "check-list",
    states: [
      {
        name: "rows, with one that stands alone",
        view: () => (
          <Hold<readonly string[]> initial={["diary"]}>
            {(values, set) => (
              <CheckList
                name="check-rows"
                legend="Wat wil je delen?"
                hint="Je kunt dit later weer uitzetten."
                options={[
                  { id: "diary", label: "Dagboek", hint: "Trek, stemming en wat je opschrijft." },
                  { id: "measures", label: "Metingen" },
                  { id: "long", label: `${longWord} en alles wat daarbij hoort` },
                  { id: "none", label: "Niets" },
                ]}
                values={values}
                exclusive={["none"]}
                onChange={set}
              />
            )}
          </Hold>
        ),
      },
      {
        name: "chips",
        view: () => (
          <Hold<readonly string[]> initial={["belly", "hands"]}>
            {(values, set) => (
              <CheckList
                name="check-chips"
                legend="Waar voel jij trek?"
                options={bodyOptions}
                values={values}
                exclusive={["none"]}
                look="chips"
                onChange={set}
              />
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "option-row",
    states: [
      {
        name: "radio and checkbox on their own",
        view: () => (
          <>
            <OptionRow
              type="radio"
              name="row-radio"
              value="a"
              label="Rij"
              hint="Uitleg"
              checked
              onChange={noText}
            />
            <OptionRow
              type="checkbox"
              name="row-check"
              value="a"
              label="Rij"
              checked={false}
              onChange={noText}
            />
          </>
        ),
      },
    ],
  },
  {
    file: "text-field",
    states: [
      {
        name: "empty",
        view: () => <SampleText label="Hoe mag ik je noemen?" hint="Een bijnaam mag ook." initial="" />,
      },
      { name: "filled", view: () => <SampleText label="Hoe mag ik je noemen?" initial="Sam" /> },
      {
        name: "error",
        view: () => (
          <SampleText
            label="Herstelwoord 4"
            hint="Kijk op je papier."
            error="Dit woord staat niet in de lijst. Kijk of je het goed hebt overgetypt."
            initial="dijkk"
          />
        ),
      },
      {
        name: "nearly full",
        view: () => <SampleText label="Titel" initial="Wandelen in het bos met de hond" maxLength={32} />,
      },
      {
        name: "a code",
        view: () => (
          <Hold initial="7kq2m-9xw">
            {(value, set) => (
              <TextField
                isCode
                label="De code van je nieuwe toestel"
                autocomplete="off"
                value={value}
                onInput={set}
              />
            )}
          </Hold>
        ),
      },
      {
        name: "password",
        view: () => (
          <Hold initial="7391">
            {(value, set) => (
              <TextField
                label="Pincode"
                type="password"
                inputMode="numeric"
                autocomplete="off"
                value={value}
                onInput={set}
              />
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "text-area",
    states: [
      {
        name: "empty",
        view: () => (
          <Hold initial="">
            {(value, set) => (
              <TextArea
                label="Wat gebeurde er vlak ervoor?"
                hint="Een paar woorden is genoeg."
                placeholder="Bijvoorbeeld: ruzie, laat op, alleen thuis"
                value={value}
                onInput={set}
              />
            )}
          </Hold>
        ),
      },
      {
        name: "long text with an error",
        view: () => (
          <Hold initial={`${longText} ${longWord} ${longText}`}>
            {(value, set) => (
              <TextArea
                label={`Wat neem je mee uit de ${longWord.toLowerCase()} van deze week?`}
                error="Dit kon niet worden bewaard: de opslag is vol. Je tekst staat hier nog."
                value={value}
                onInput={set}
              />
            )}
          </Hold>
        ),
      },
    ],
  },
  {
    file: "field",
    states: [
      {
        name: "label, hint and error around any control",
        view: () => (
          <Field
            id="bare-field"
            label="Datum"
            hint="Dag en maand"
            error="Vul een dag in."
            value=""
            maxLength={undefined}
          >
            <input id="bare-field" type="date" />
          </Field>
        ),
      },
    ],
  },
  {
    file: "field-group",
    states: [
      {
        name: "legend and hint",
        view: () => (
          <FieldGroup legend="Een vraag met meer antwoorden" hint="En een zin die helpt.">
            <p>Hier staan de antwoorden.</p>
          </FieldGroup>
        ),
      },
    ],
  },
  {
    file: "list-field",
    states: [
      { name: "empty", view: () => <SampleList initial={[]} /> },
      {
        name: "filled",
        view: () => <SampleList initial={["Telefoon slaapt in de keuken", "Mark bellen"]} />,
      },
      {
        name: "full, long text",
        view: () => <SampleList initial={["Hardlopen", longText.slice(0, 78), "Lezen", "Koken"]} />,
      },
    ],
  },
  {
    file: "column-sorter",
    states: [
      { name: "some placed, one own", view: () => <SampleSorter initial={sorterItems} columns={columns} /> },
      {
        name: "long column names",
        view: () => (
          <SampleSorter
            initial={sorterItems.slice(0, 1)}
            columns={[
              { id: "inner", label: "Hier wil ik mee stoppen" },
              { id: "middle", label: "Daar moet ik op letten" },
              { id: "outer", label: "Dit doet mij goed" },
            ]}
          />
        ),
      },
      { name: "nothing yet", view: () => <SampleSorter initial={[]} columns={columns} /> },
    ],
  },
];

function SampleScale({ name, initial }: { readonly name: string; readonly initial: number | null }) {
  return (
    <Hold initial={initial}>
      {(value, set) => (
        <Scale
          name={name}
          legend="Hoe sterk is je trek nu?"
          hint="Van 0 (geen) tot 10 (heel sterk)"
          min={0}
          max={10}
          value={value}
          low="geen"
          high="heel sterk"
          onChange={set}
        />
      )}
    </Hold>
  );
}

function SampleChoice({ name, initial }: { readonly name: string; readonly initial: string | null }) {
  return (
    <Hold initial={initial}>
      {(value, set) => (
        <ChoiceList
          name={name}
          legend="Wat wil jij bereiken?"
          hint="Je kunt dit later veranderen."
          options={choiceOptions}
          value={value}
          onChange={set}
        />
      )}
    </Hold>
  );
}

type SampleTextProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly maxLength?: number;
  readonly initial: string;
};

function SampleText({ initial, ...props }: SampleTextProps) {
  return (
    <Hold initial={initial}>{(value, set) => <TextField {...props} value={value} onInput={set} />}</Hold>
  );
}

function SampleList({ initial }: { readonly initial: readonly string[] }) {
  return (
    <Hold initial={initial}>
      {(items, set) => (
        <ListField
          legend="Wat helpt jou als het moeilijk is?"
          hint="Noem er een paar."
          items={items}
          itemLabel={(n) => `Wat helpt, nummer ${n}`}
          addLabel="Nog een"
          removeLabel={(text) => `Haal ‘${text}’ weg`}
          maxItems={4}
          maxLength={80}
          onChange={set}
        />
      )}
    </Hold>
  );
}

type SampleSorterProps = {
  readonly initial: readonly SorterItem[];
  readonly columns: readonly { readonly id: string; readonly label: string }[];
};

function SampleSorter({ initial, columns: sorterColumns }: SampleSorterProps) {
  return (
    <Hold initial={initial}>
      {(items, set) => (
        <ColumnSorter
          legend="Waar hoort dit bij jou?"
          hint="Tik een vak aan."
          columns={sorterColumns}
          items={items}
          ownLabel="Iets van jezelf"
          addLabel="Voeg toe"
          removeLabel={(label) => `Haal ‘${label}’ weg`}
          maxOwnItems={3}
          onPlace={(id, column) => set(items.map((item) => (item.id === id ? { ...item, column } : item)))}
          onAdd={(label) => set([...items, { id: `own-${items.length}`, label, column: null, own: true }])}
          onRemove={(id) => set(items.filter((item) => item.id !== id))}
        />
      )}
    </Hold>
  );
}

function suggestSample(typed: string): readonly string[] {
  return typed === "" ? [] : recoveryWords.filter((word) => word.startsWith(typed)).slice(0, 5);
}

function SampleCombobox({ initial }: { readonly initial: string }) {
  return (
    <Hold initial={initial}>
      {(value, set) => (
        <Combobox
          label="Woord 7"
          mark="7"
          value={value}
          suggestions={suggestSample(value)}
          isInvalid={false}
          inputRef={null}
          onInput={set}
          onChoose={set}
          onEnter={() => false}
        />
      )}
    </Hold>
  );
}

type SampleWordsProps = { readonly initial: readonly string[]; readonly error: string | undefined };

function SampleWords({ initial, error }: SampleWordsProps) {
  return (
    <Hold initial={initial}>
      {(words, set) => (
        <WordsField
          legend="Je woorden"
          hint="Typ van elk woord de eerste letters."
          error={error}
          words={words}
          wordLabel={(n) => `Woord ${n}`}
          suggest={suggestSample}
          suggestedText={(count) => (count === 0 ? "geen woord begint zo." : `${count} woorden passen.`)}
          onChange={set}
        />
      )}
    </Hold>
  );
}
