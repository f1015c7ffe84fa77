import { ownHelpStrings } from "../../../strings/own-help-strings.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { useApp } from "../../app-model.tsx";
import styles from "./own-help.module.css";

const text = ownHelpStrings.ownHelp.letter;

/** The letter as it reads; it is written on a page of its own. */
export function LetterCard() {
  const { data } = useApp();
  const letter = data.items("help-now", "letter")[0]?.value.text ?? null;
  return (
    <Card>
      <h2>{text.title}</h2>
      {letter === null ? <p>{text.empty}</p> : <p class={styles.letter}>{letter}</p>}
      <ButtonLink href="/plan/help-now/brief" kind="quiet">
        {letter === null ? text.write : text.edit}
      </ButtonLink>
    </Card>
  );
}
