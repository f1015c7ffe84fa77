import { copyStrings } from "../../strings/copy-strings.ts";
import { BigCode } from "../../ui/big-code.tsx";
import { Card } from "../../ui/card.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { StepScreen } from "../frame/step-screen.tsx";

const text = copyStrings.join;

type Props = {
  /** In groups with a dash between. */
  readonly code: string;
  readonly link: string;
  readonly back: { readonly href: string; readonly label: string };
};

/** The code of the new device, for a camera and for a hand. */
export function ScanCode({ code, link, back }: Props) {
  return (
    <StepScreen title={text.scanTitle} back={back}>
      <p>{text.scan}</p>
      <QrCode text={link} label={text.qrLabel} />
      <Card>
        <h2>{text.typeTitle}</h2>
        <BigCode groups={code.split("-")} separator="-" />
        <p>{text.type}</p>
      </Card>
      <p role="status">{text.waiting}</p>
    </StepScreen>
  );
}
