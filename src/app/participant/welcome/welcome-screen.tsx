import { useHeadingFocus } from "../../shared/frame/use-heading-focus.ts";
import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Hero } from "../../ui/hero.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Screen } from "../../ui/screen.tsx";
import { modulePath } from "../paths.ts";
import styles from "./welcome-screen.module.css";

/** The first thing that somebody sees: what this is, one button, and where to call. */
export function WelcomeScreen() {
  const text = strings.welcome;
  useHeadingFocus(text.title);
  return (
    <Screen>
      <Hero>{text.name}</Hero>
      <PageHeading title={text.title} />
      <p class={styles.intro}>{text.intro}</p>
      <div class={styles.actions}>
        <ButtonLink href={modulePath("start", 0)}>{text.begin}</ButtonLink>
        <ButtonLink href="/privacy" kind="quiet">
          {text.privacy}
        </ButtonLink>
        <ButtonLink href="/nieuw-toestel" kind="plain">
          {text.known}
        </ButtonLink>
      </div>
      <p class={styles.crisis}>
        {text.crisis} <a href="/hulp-nu#crisis">{text.crisisLink}</a>
      </p>
    </Screen>
  );
}
