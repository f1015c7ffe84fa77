import { HelpLines } from "../../shared/blocks/help-lines.tsx";
import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { useHome } from "../../shared/home-model.ts";
import { buddyStrings } from "../../strings/buddy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Card } from "../../ui/card.tsx";

const text = buddyStrings.guide;

/** What a buddy is and is not, in two minutes; open before somebody says yes. */
export function GuideScreen() {
  const { at, invitationCode } = useHome();
  const back = invitationCode.code.value === null ? at("/") : at("/uitnodiging");
  return (
    <StepScreen title={text.title} back={{ href: back, label: strings.shell.back }}>
      {text.sections.map(({ title, body, list }) => (
        <Card key={title}>
          <h2>{title}</h2>
          {body !== null && <p>{body}</p>}
          <Lines lines={list} />
        </Card>
      ))}
      <Card tone="alert">
        <h2>{text.danger.title}</h2>
        <Lines lines={text.danger.lines} />
      </Card>
      <HelpLines ids={["112", "113", "veilig-thuis"]} />
      <Card>
        <h2>{text.self.title}</h2>
        <Lines lines={text.self.list} />
      </Card>
      <Card>
        <h2>{text.stop.title}</h2>
        <p>{text.stop.body}</p>
      </Card>
      <Card>
        <h2>{text.sees.title}</h2>
        <Lines lines={text.sees.list} />
      </Card>
      <Card tone="foam">
        <h2>{text.alarm.title}</h2>
        <p>{text.alarm.body}</p>
      </Card>
    </StepScreen>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
