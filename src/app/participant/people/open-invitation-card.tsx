import { peopleStrings } from "../../strings/people-strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import type { PeopleActions } from "../../vault/people/bind-people.ts";

const { resume } = peopleStrings.invitation;

/** An invitation that was answered, and whose words were not compared yet. */
export function OpenInvitationCard({ people }: { readonly people: PeopleActions }) {
  if (!people.invitations().some(({ part }) => part === "answer")) return null;
  return (
    <Card tone="foam">
      <h2>{resume.title}</h2>
      <p>{resume.body}</p>
      <ButtonLink href="/uitnodiging">{resume.go}</ButtonLink>
    </Card>
  );
}
