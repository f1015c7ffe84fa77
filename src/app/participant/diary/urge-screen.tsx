import { useState } from "preact/hooks";
import { NotFoundScreen } from "../../shared/frame/not-found-screen.tsx";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { diaryStrings } from "../../strings/diary-strings.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { removeUrge, urgeType } from "../../vault/tools/urges.ts";
import { useApp } from "../app-model.tsx";
import { Removal } from "../removal.tsx";
import { dayToText } from "../today/day-text.ts";
import { UrgeForm } from "./urge-form.tsx";

const text = diaryStrings.urge;

/** One urge, by the id of its record. */
export function UrgeScreen({ id }: { readonly id: string }) {
  const { data, router } = useApp();
  const [isGone, setGone] = useState(false);
  const found = data.records(urgeType).find((view) => view.id === id);
  const back = { href: "/dagboek", label: strings.shell.back };
  if (isGone) {
    return (
      <StepScreen title={text.title} back={back}>
        <p role="status">{text.gone}</p>
        <ButtonLink href="/dagboek">{text.back}</ButtonLink>
      </StepScreen>
    );
  }
  if (found === undefined) return <NotFoundScreen />;
  const remove = async (): Promise<void> => {
    const removed = await removeUrge(data, id);
    if (removed.ok) setGone(true);
  };
  return (
    <StepScreen kicker={dayToText(found.value.day, "long")} title={text.title} back={back}>
      <UrgeForm key={id} id={id} standing={found.value} onDone={() => router.go("/dagboek")} />
      <Removal text={text} onRemove={remove} />
    </StepScreen>
  );
}
