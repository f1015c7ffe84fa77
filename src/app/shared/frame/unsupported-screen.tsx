import { strings } from "../../strings/strings.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { Screen } from "../../ui/screen.tsx";

/** Where answers can't be kept safely nothing is asked; help works without keeping anything. */
export function UnsupportedScreen() {
  const { unsupportedTitle, unsupported, helpNow } = strings.shell;
  return (
    <Screen>
      <PageHeading title={unsupportedTitle} />
      <p>{unsupported}</p>
      <ButtonLink href="/hulp-nu">{helpNow}</ButtonLink>
    </Screen>
  );
}
