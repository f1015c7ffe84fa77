import type { ComponentChildren } from "preact";
import { useHeadingFocus } from "../shared/frame/use-heading-focus.ts";
import { strings } from "../strings/strings.ts";
import { BottomBar } from "../ui/bottom-bar.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import { Screen } from "../ui/screen.tsx";
import { TopBar } from "../ui/top-bar.tsx";
import { useApp } from "./app-model.tsx";

type Place = "today" | "programme" | "insight" | "plan";

type Props = {
  readonly title: string;
  readonly kicker?: string;
  readonly current: Place | null;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
};

const placeHrefs: Readonly<Record<Place, string>> = {
  today: "/vandaag",
  programme: "/programma",
  insight: "/inzicht",
  plan: "/plan",
};

/** One of the five places, with the bar that leads to the others and to help. */
export function MainScreen({ title, kicker, current, actions, children }: Props) {
  const { hide } = useApp();
  useHeadingFocus(title);
  const item = (place: Place) => ({
    href: placeHrefs[place],
    label: strings.shell[place],
    icon: place,
    current: place === current,
  });
  return (
    <Screen
      top={
        <TopBar
          title={<PageHeading kicker={kicker} title={title} />}
          actions={
            <>
              {actions}
              <IconButton label={strings.shell.hide} icon="hide" onClick={hide} />
            </>
          }
        />
      }
      bar={
        <BottomBar
          label={strings.shell.barLabel}
          items={[item("today"), item("programme"), item("insight"), item("plan")]}
          help={{ href: "/hulp-nu", label: strings.shell.helpNow }}
        />
      }
    >
      {children}
    </Screen>
  );
}
