import { useState } from "preact/hooks";
import type { DnsFilter } from "../../../../domain/measures/dns-filter.ts";
import { dnsProfile } from "../../../../domain/measures/dns-profile.ts";
import { textToBytes } from "../../../../lib/bytes.ts";
import { downloadFile } from "../../../platform/download-file.ts";
import { deviceCardStrings as text } from "../../../strings/device-card-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { LiveRegion } from "../../../ui/live-region.tsx";

/** Makes the profile here, on the device; nobody else hears of it. */
export function ProfileButton({ filter }: { readonly filter: DnsFilter }) {
  const [isMade, setMade] = useState(false);
  const make = (): void => {
    const texts = { name: text.profileName, description: text.profileDescription(filter.name) };
    const profile = dnsProfile(filter, texts, () => crypto.randomUUID());
    downloadFile(text.profileFile, "application/x-apple-aspen-config", textToBytes(profile));
    setMade(true);
  };
  return (
    <>
      <Button onClick={make}>{text.makeProfile}</Button>
      <LiveRegion>{isMade && <p>{text.profileMade}</p>}</LiveRegion>
    </>
  );
}
