import type { ComponentChildren } from "preact";
import { useHeadingFocus } from "../shared/frame/use-heading-focus.ts";
import { useHome } from "../shared/home-model.ts";
import { buddyStrings } from "../strings/buddy-strings.ts";
import { strings } from "../strings/strings.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import { Screen } from "../ui/screen.tsx";
import { TopBar } from "../ui/top-bar.tsx";

const text = buddyStrings.person;

type Props = {
  readonly title: string;
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
};

/** A screen of this app: its title, settings and hiding in reach, and whom to call in need at its foot. */
export function BuddyFrame({ title, back, children }: Props) {
  const { at, hide } = useHome();
  useHeadingFocus(title);
  return (
    <Screen
      top={
        <TopBar
          title={back === undefined ? <PageHeading title={title} /> : undefined}
          back={back}
          actions={
            <>
              <IconButton label={text.settings} icon="settings" href={at("/instellingen")} />
              <IconButton label={strings.shell.hide} icon="hide" onClick={hide} />
            </>
          }
        />
      }
    >
      {back !== undefined && <PageHeading title={title} />}
      {children}
      <p>
        {text.urgent.danger} <a href="tel:112">112</a>. {text.urgent.suicide} <a href="tel:113">113</a>.
      </p>
    </Screen>
  );
}
