import { moduleStrings } from "../../strings/module-strings.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MainScreen } from "../main-screen.tsx";

/** A module that this version does not hold. */
export function NotWritten() {
  const { notWrittenTitle, notWritten, toToday } = moduleStrings.moduleFrame;
  return (
    <MainScreen title={strings.programme.title} current="programme">
      <EmptyState title={notWrittenTitle}>
        <p>{notWritten}</p>
        <ButtonLink href="/vandaag">{toToday}</ButtonLink>
      </EmptyState>
    </MainScreen>
  );
}
