import type { ComponentChildren } from "preact";
import { strings } from "../../strings/strings.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { MainScreen } from "../main-screen.tsx";

type Props = {
  readonly title: string;
  /** Where it stands behind; the plan when nothing else is said. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly children: ComponentChildren;
};

/** A tool behind the plan, or a place behind a tool, with the way back. */
export function ToolFrame({ title, back = { href: "/plan", label: strings.plan.back }, children }: Props) {
  return (
    <MainScreen
      title={title}
      current="plan"
      actions={<IconButton label={back.label} icon="back" href={back.href} />}
    >
      {children}
    </MainScreen>
  );
}
