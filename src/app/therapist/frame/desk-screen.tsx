import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useHome } from "../../shared/home-model.ts";
import { strings } from "../../strings/strings.ts";
import { therapistStrings } from "../../strings/therapist-strings.ts";
import { DeskHead } from "../../ui/desk-head.tsx";
import { DeskLayout } from "../../ui/desk-layout.tsx";
import { HelpLink } from "../../ui/help-link.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { type DeskPlace, deskItems } from "./desk-places.ts";
import { useDeskCounts } from "./use-desk-counts.ts";

type Props = {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Which of the places at the side this belongs to. */
  readonly place: DeskPlace | null;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  readonly actions?: ComponentChildren;
  /** Beside the main part where there is room: the list that a person was chosen from. */
  readonly list?: ComponentChildren;
  /** The focus goes to the heading when this changes, and not when only a tab does; the address when absent. */
  readonly subject?: string | undefined;
  readonly children: ComponentChildren;
};

/** A screen of the desk, with the places at its side, help and hiding. */
export function DeskScreen({ title, lead, place, back, actions, list, subject, children }: Props) {
  const { at, hide, router, headingFocus } = useHome();
  const text = therapistStrings.frame;
  const counts = useDeskCounts();
  const shown = subject ?? router.path.value;
  useEffect(() => headingFocus.moveTo(document), [headingFocus, shown]);
  return (
    <DeskLayout
      brand={{ href: at("/"), name: text.brand, part: text.part }}
      label={text.navigation}
      items={deskItems(at, place, counts)}
      tools={
        <>
          <HelpLink href="/hulp-nu">{strings.shell.helpNow}</HelpLink>
          <IconButton label={strings.shell.hide} icon="hide" onClick={hide} />
        </>
      }
      skip={text.skip}
      list={list}
    >
      <DeskHead title={title} lead={lead} back={back} actions={actions} />
      {children}
    </DeskLayout>
  );
}
