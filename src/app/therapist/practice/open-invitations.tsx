import { useState } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import { practiceStrings } from "../../strings/practice-strings.ts";
import { LiveRegion } from "../../ui/live-region.tsx";
import { InvitationCard } from "./invitation-card.tsx";
import styles from "./practice.module.css";
import type { Practice } from "./use-practice.ts";

const text = practiceStrings.invite;

type Props = {
  readonly practice: Practice;
  readonly kind: "participant" | "colleague";
};

/** Those that this person gave and nobody has used up, the newest last. */
export function OpenInvitations({ practice, kind }: Props) {
  const { vault } = useHome();
  const [said, setSaid] = useState<string | null>(null);
  // Whatever is written shows here.
  void vault.recordById.value;
  const { people, id } = practice;
  const open = people
    .invitations()
    .filter(
      ({ part, circle, role }) =>
        part === "offer" && circle === id && (role === null) === (kind === "participant"),
    );
  return (
    <section class={styles.stack} aria-label={text.open}>
      <h2>{text.open}</h2>
      <LiveRegion>{said !== null && <p>{said}</p>}</LiveRegion>
      {open.length === 0 && <p>{text.none}</p>}
      {open.map((kept) => (
        <InvitationCard key={kept.mailbox} people={people} kept={kept} kind={kind} onSaid={setSaid} />
      ))}
    </section>
  );
}
