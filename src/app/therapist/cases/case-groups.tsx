import { useState } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PersonList } from "../../ui/person-list.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import styles from "./case-list.module.css";
import { casePath } from "./case-path.ts";
import { caseGroups, caseToRow, groupOf } from "./case-rows.ts";
import type { DeskCase } from "./use-cases.ts";

type Props = { readonly cases: readonly DeskCase[]; readonly people: PeopleActions };

const text = caseStrings.list;
/** With fewer than this, looking is faster than searching. */
const searchFrom = 6;

/** The list, in groups: who needs somebody, who is well, and of whom there is nothing to read. */
export function CaseGroups({ cases, people }: Props) {
  const { at, today } = useHome();
  const [sought, setSought] = useState("");
  const found = cases.filter(({ name }) => isLike(name, sought));
  const isOffline = cases.some(({ live }) => live.state === "offline");
  const isQuiet = sought === "" && found.every((one) => groupOf(one) === "quiet");
  return (
    <>
      {isOffline && (
        <Notice tone="info" live>
          <p>{text.offline}</p>
          <Button kind="plain" onClick={() => void people.live.refresh()}>
            {text.again}
          </Button>
        </Notice>
      )}
      {cases.length >= searchFrom && <SearchField label={text.search} value={sought} onInput={setSought} />}
      {found.length === 0 && <p>{text.none}</p>}
      {isQuiet && <p>{text.allQuiet}</p>}
      {caseGroups.map((group) => {
        const rows = found.filter((one) => groupOf(one) === group);
        if (rows.length === 0) return null;
        return (
          <section class={styles.group} key={group} aria-label={text[group](rows.length)}>
            <h2>{text[group](rows.length)}</h2>
            <PersonList rows={rows.map((one) => caseToRow(one, today(), (id) => at(casePath(id))))} />
          </section>
        );
      })}
    </>
  );
}

function isLike(name: string, sought: string): boolean {
  return plain(name).includes(plain(sought));
}

/** Without capitals and accents: whoever looks for "Zoe" finds Zoë. */
function plain(text: string): string {
  return text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
