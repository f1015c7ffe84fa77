import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Card } from "../../ui/card.tsx";
import { LinkRow } from "../../ui/link-row.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";

const text = copyStrings.join;

/** For somebody who uses the app already: with the other device, or with the words. */
export function JoinScreen() {
  const { at } = useHome();
  return (
    <StepScreen title={text.title} back={{ href: at("/"), label: strings.shell.back }}>
      <p>{text.lead}</p>
      <Card>
        <LinkRow href={at("/nieuw-toestel/code")} label={text.withDevice} detail={text.withDeviceDetail} />
        <LinkRow href={at("/nieuw-toestel/woorden")} label={text.withWords} detail={text.withWordsDetail} />
      </Card>
      <Notice tone="info">
        <p>{text.needsCopy}</p>
      </Notice>
    </StepScreen>
  );
}
