import { parseDeviceListVersion } from "../../crypto/device-list-version.ts";
import { deviceIdToHex } from "../../crypto/keys.ts";
import type { Members } from "./read-members.ts";

/**
 * The devices, in hex, that seal anew what lies under an earlier epoch: the one that began the newest epoch, or all of
 * them when that one is gone too. If all did it at once, each would send everything. Nobody once the epochs are closed.
 */
export function whoSealsAnew({ content, list, epoch }: Members): readonly string[] {
  if (content.closedBelow >= epoch) return [];
  const devices = list.present.flatMap(({ kind, deviceId }) =>
    kind === "device" ? [deviceIdToHex(deviceId)] : [],
  );
  const remover = lastRemover(content.versions);
  return remover !== null && devices.includes(remover) ? [remover] : devices;
}

function lastRemover(versions: Members["content"]["versions"]): string | null {
  for (const version of versions.toReversed()) {
    const parsed = parseDeviceListVersion(version);
    if (!parsed.ok) continue;
    const { change, signer } = parsed.value.statement;
    if (change.type === "remove" && signer !== null) return deviceIdToHex(signer);
  }
  return null;
}
