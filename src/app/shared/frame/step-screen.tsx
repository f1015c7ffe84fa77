import type { ComponentChildren } from "preact";
import { strings } from "../../strings/strings.ts";
import { HelpLink } from "../../ui/help-link.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Screen } from "../../ui/screen.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import { useHome } from "../home-model.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";

type Props = {
  readonly title: string;
  readonly kicker?: string;
  readonly back?: { readonly href: string; readonly label: string };
  readonly progress?: { readonly value: number; readonly max: number; readonly label: string };
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** A screen inside something: a way back, the help link, hiding, and one thing to do at the bottom. */
export function StepScreen({ title, kicker, back, progress, action, children }: Props) {
  const { hide } = useHome();
  useHeadingFocus(title);
  return (
    <Screen
      top={
        <TopBar
          back={back}
          progress={progress}
          actions={
            <>
              <HelpLink href="/hulp-nu">{strings.shell.helpNow}</HelpLink>
              <IconButton label={strings.shell.hide} icon="hide" onClick={hide} />
            </>
          }
        />
      }
      bar={action}
    >
      <PageHeading kicker={kicker} title={title} />
      {children}
    </Screen>
  );
}
