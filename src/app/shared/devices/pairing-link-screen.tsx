import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { BigCode } from "../../ui/big-code.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { AddDeviceScreen } from "./add-device-screen.tsx";

const text = copyStrings.scannedHere;

/** Where a scanned code leads. A browser that keeps nothing can let nobody in: it says so and shows the code to type. */
export function PairingLinkScreen() {
  const { vault, scannedCode, at } = useHome();
  if (vault.phase.value.type === "open") return <AddDeviceScreen />;
  const code = scannedCode.code.value;
  return (
    <StepScreen title={text.title}>
      {code === null ? (
        <p>{text.noCode}</p>
      ) : (
        <>
          <p>{text.body}</p>
          <Card>
            <BigCode groups={[code.slice(0, 5), code.slice(5)]} separator="-" />
          </Card>
        </>
      )}
      <ButtonLink href={at("/")} kind="quiet">
        {strings.shell.toStart}
      </ButtonLink>
    </StepScreen>
  );
}
