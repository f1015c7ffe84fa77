import type { Homework, ModuleFollowUp } from "../../../domain/programme/module.ts";
import { followUpStrings } from "../../strings/follow-up-strings.ts";
import { CheckList } from "../../ui/check-list.tsx";
import { useApp } from "../app-model.tsx";
import styles from "./homework-list.module.css";

/** What a module asks to do until the next one; each thing is ticked by itself. */
export function HomeworkList({ module }: { readonly module: Pick<ModuleFollowUp, "id" | "homework"> }) {
  const { data, today } = useApp();
  const done = data.homework.value
    .filter((tick) => tick.module === module.id && tick.doneOn !== null)
    .map(({ item }) => item);
  return (
    <>
      <CheckList
        name={`homework-${module.id}`}
        legend={followUpStrings.homework.legend}
        options={module.homework.map(({ id, text }) => ({ id, label: text }))}
        values={done}
        onChange={(values) => {
          for (const { id } of module.homework) {
            if (values.includes(id) !== done.includes(id)) {
              void data.tickHomework(module.id, id, values.includes(id) ? today() : null);
            }
          }
        }}
      />
      <Links homework={module.homework} />
    </>
  );
}

function Links({ homework }: { readonly homework: readonly Homework[] }) {
  const links = [...new Set(homework.flatMap(({ link }) => (link === undefined ? [] : [link])))];
  if (links.length === 0) return null;
  return (
    <p class={styles.links}>
      {links.map((link) => (
        <a key={link} href={link}>
          {followUpStrings.homework.linkTo(link)}
        </a>
      ))}
    </p>
  );
}
