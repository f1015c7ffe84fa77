import { copyStrings } from "../../strings/copy-strings.ts";
import { Button } from "../../ui/button.tsx";
import type { DeviceView, RemoveDeviceError } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { TroubleNotice } from "../server-copy/trouble-notice.tsx";
import { useAttempt } from "../server-copy/use-attempt.ts";
import { deviceName, sinceText } from "./device-text.ts";

const text = copyStrings.removeDevice;

type Props = {
  readonly device: DeviceView;
  readonly onRemoved: () => void;
  readonly onKeep: () => void;
};

/** Says what removing stops and what it cannot take back, before it is done. */
export function RemoveDeviceScreen({ device, onRemoved, onKeep }: Props) {
  const { vault } = useHome();
  const attempt = useAttempt<RemoveDeviceError>();
  const remove = async (): Promise<void> => {
    const removed = await attempt.run(() => vault.serverCopy.removeDevice(device.id));
    if (removed.ok) onRemoved();
  };
  const since = sinceText(device);
  return (
    <StepScreen title={text.title} kicker={[deviceName(device), since].filter(Boolean).join(" · ")}>
      <ul>
        {text.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>{text.lost}</p>
      <TroubleNotice trouble={attempt.failure} />
      <Button kind="danger" busy={attempt.isBusy} onClick={() => void remove()}>
        {attempt.isBusy ? text.busy : text.yes}
      </Button>
      <Button kind="quiet" onClick={onKeep}>
        {text.no}
      </Button>
    </StepScreen>
  );
}
