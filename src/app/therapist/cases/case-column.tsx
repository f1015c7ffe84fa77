import { useHome } from "../../shared/home-model.ts";
import { caseStrings } from "../../strings/case-strings.ts";
import { PersonList } from "../../ui/person-list.tsx";
import styles from "./case-column.module.css";
import { casePath } from "./case-path.ts";
import { caseToRow } from "./case-rows.ts";
import type { DeskCase } from "./use-cases.ts";

type Props = { readonly cases: readonly DeskCase[]; readonly current: string };

const text = caseStrings.list;

/** The list beside a client, in the same order. */
export function CaseColumn({ cases, current }: Props) {
  const { at, today } = useHome();
  return (
    <nav aria-label={text.besides}>
      <div class={styles.head}>
        <p class={styles.title}>{text.title}</p>
        <p class={styles.order}>{text.order}</p>
      </div>
      <PersonList
        look="narrow"
        rows={cases.map((one) => {
          const { notes: _notes, ...row } = caseToRow(one, today(), (id) => at(casePath(id)));
          return { ...row, current: one.id === current };
        })}
      />
    </nav>
  );
}
