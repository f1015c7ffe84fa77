import type { DnsFilter } from "./dns-filter.ts";

export type DnsProfileTexts = {
  /** What the device shows in its list; says nothing about why. */
  readonly name: string;
  readonly description: string;
};

/**
 * A configuration profile for iPhone, iPad and Mac that sends names through a filter: one DNSSettings payload with DNS
 * over HTTPS, after developer.apple.com/documentation/devicemanagement/dnssettings (iOS 14, macOS 11 and later).
 * Unsigned, and free to be removed. `newUuid` gives a fresh UUID each time: two profiles with one UUID replace each
 * other. The scope is the whole device: macOS 26.2 installs no encrypted DNS for one user.
 */
export function dnsProfile(filter: DnsFilter, texts: DnsProfileTexts, newUuid: () => string): string {
  const [inner, outer] = [newUuid().toUpperCase(), newUuid().toUpperCase()];
  const payload = dict([
    [
      "DNSSettings",
      dict([
        ["DNSProtocol", text("HTTPS")],
        ["ServerAddresses", list([...filter.ipv4, ...filter.ipv6].map(text))],
        ["ServerURL", text(filter.url)],
      ]),
    ],
    ["PayloadDisplayName", text(texts.name)],
    ["PayloadIdentifier", text(`com.apple.dnsSettings.managed.${inner}`)],
    ["PayloadType", text("com.apple.dnsSettings.managed")],
    ["PayloadUUID", text(inner)],
    ["PayloadVersion", "<integer>1</integer>"],
    ["ProhibitDisablement", "<false/>"],
  ]);
  const profile = dict([
    ["PayloadContent", list([payload])],
    ["PayloadDescription", text(texts.description)],
    ["PayloadDisplayName", text(texts.name)],
    ["PayloadIdentifier", text(`network.names.${outer}`)],
    ["PayloadRemovalDisallowed", "<false/>"],
    ["PayloadScope", text("System")],
    ["PayloadType", text("Configuration")],
    ["PayloadUUID", text(outer)],
    ["PayloadVersion", "<integer>1</integer>"],
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${profile}
</plist>
`;
}

function dict(entries: readonly (readonly [key: string, value: string])[]): string {
  return `<dict>\n${entries.map(([key, value]) => `<key>${escapeXml(key)}</key>\n${value}`).join("\n")}\n</dict>`;
}

function list(values: readonly string[]): string {
  return `<array>\n${values.join("\n")}\n</array>`;
}

function text(value: string): string {
  return `<string>${escapeXml(value)}</string>`;
}

function escapeXml(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
