import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { peopleStrings } from "../../strings/people-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { recordsByKind } from "../../vault/record-views.ts";
import { useApp } from "../app-model.tsx";

const PeopleNews = lazyScreen(async () => (await import("./people-news.tsx")).PeopleNews);
const { news } = peopleStrings.beside;

/** On Vandaag, when there is something: an invitation that waits, a message, somebody new, or what cannot be right. */
export function PeopleNewsCard() {
  const { vault, invitationCode } = useApp();
  if (invitationCode.code.value !== null) {
    return (
      <Card tone="foam">
        <h2>{news.invitation}</h2>
        <ButtonLink href="/uitnodiging">{news.goInvitation}</ButtonLink>
      </Card>
    );
  }
  // Whoever is in no circle loads nothing about people.
  return recordsByKind(vault.recordById.value).has("keys-circle") ? <PeopleNews /> : null;
}
