import { useState } from "preact/hooks";
import { copyStrings } from "../../strings/copy-strings.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ItemList } from "../../ui/item-list.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Pill } from "../../ui/pill.tsx";
import type { DeviceView } from "../../vault/server-copy.ts";
import { StepScreen } from "../frame/step-screen.tsx";
import { useHome } from "../home-model.ts";
import { deviceName, sinceText } from "./device-text.ts";
import { RemoveDeviceScreen } from "./remove-device-screen.tsx";
import { SendingLine } from "./sending-line.tsx";

const text = copyStrings.devices;

/** Who can read what is written: this device, the others, and the words on paper. */
export function DevicesScreen() {
  const { vault, at } = useHome();
  const [leaving, setLeaving] = useState<DeviceView | null>(null);
  const [removed, setRemoved] = useState<DeviceView | null>(null);
  if (vault.phase.value.type !== "open") return null;
  if (leaving !== null) {
    return (
      <RemoveDeviceScreen
        device={leaving}
        onKeep={() => setLeaving(null)}
        onRemoved={() => {
          setRemoved(leaving);
          setLeaving(null);
        }}
      />
    );
  }
  const { devices, status } = vault.serverCopy;
  const hasCopy = status.value.type !== "off" && status.value.type !== "removed";
  return (
    <StepScreen title={text.title} back={{ href: at("/instellingen"), label: strings.shell.back }}>
      {hasCopy ? (
        <>
          <p>{text.lead}</p>
          {removed !== null && (
            <Notice tone="calm" title={text.removed(deviceName(removed))} live>
              <p>{text.removedBody}</p>
            </Notice>
          )}
          <Card>
            <ItemList items={devices.value.map((device) => toItem(device, setLeaving))} />
          </Card>
          <SendingLine status={status.value} />
          <ButtonLink href={at("/instellingen/toestellen/nieuw")}>{text.add}</ButtonLink>
        </>
      ) : (
        <EmptyState title={text.offTitle}>
          <p>{text.off}</p>
          <ButtonLink href={at("/instellingen/bewaren")}>{text.toServerCopy}</ButtonLink>
        </EmptyState>
      )}
    </StepScreen>
  );
}

function toItem(device: DeviceView, onLeave: (device: DeviceView) => void) {
  const canLeave = !device.isThis && !device.isRecoveryWords;
  return {
    key: device.id,
    icon: device.isRecoveryWords ? ("words" as const) : ("device" as const),
    title: deviceName(device),
    detail: sinceText(device),
    mark: device.isThis ? <Pill>{text.thisDevice}</Pill> : undefined,
    action: canLeave ? (
      <Button kind="plain" onClick={() => onLeave(device)}>
        {text.remove} <span class="visually-hidden">{deviceName(device)}</span>
      </Button>
    ) : undefined,
  };
}
