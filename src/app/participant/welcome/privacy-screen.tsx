import { StepScreen } from "../../shared/frame/step-screen.tsx";
import { strings } from "../../strings/strings.ts";
import { useApp } from "../app-model.tsx";

/** What is kept, where, and who can read it; the same page before and after the start. */
export function PrivacyScreen() {
  const { data } = useApp();
  const { title, intro, parts } = strings.privacy;
  const href = data.profile.value === null ? "/" : "/instellingen";
  return (
    <StepScreen title={title} back={{ href, label: strings.shell.back }}>
      <p>{intro}</p>
      {parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          <p>{part.body}</p>
        </section>
      ))}
    </StepScreen>
  );
}
