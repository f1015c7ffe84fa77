import { expect, test } from "vitest";
import { dnsFilters } from "../../../../domain/measures/dns-filter.ts";
import { dnsProfile } from "../../../../domain/measures/dns-profile.ts";

const texts = { name: "Filter", description: "Namen lopen via een filter." };
const newUuid = () => crypto.randomUUID();

/** A property list as a program reads it, by the browser's own XML parser. */
function parsePlist(xml: string): unknown {
  const page = new DOMParser().parseFromString(xml, "application/xml");
  expect(page.querySelector("parsererror")).toBeNull();
  expect(page.documentElement.nodeName).toBe("plist");
  const root = page.documentElement.firstElementChild;
  if (root === null) throw new Error("the property list is empty");
  return readValue(root);
}

function readValue(element: Element): unknown {
  const children = [...element.children];
  switch (element.nodeName) {
    case "dict":
      return Object.fromEntries(
        children.flatMap((child, index) => {
          const value = children[index + 1];
          return child.nodeName === "key" && value ? [[child.textContent, readValue(value)]] : [];
        }),
      );
    case "array":
      return children.map(readValue);
    case "integer":
      return Number(element.textContent);
    case "true":
    case "false":
      return element.nodeName === "true";
    default:
      return element.textContent;
  }
}

const uuid = /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/;

test.each(dnsFilters)(
  "the profile for $name is a property list with the keys that Apple asks for",
  (filter) => {
    expect(parsePlist(dnsProfile(filter, texts, newUuid))).toEqual({
      PayloadContent: [
        {
          DNSSettings: {
            DNSProtocol: "HTTPS",
            ServerAddresses: [...filter.ipv4, ...filter.ipv6],
            ServerURL: filter.url,
          },
          PayloadDisplayName: "Filter",
          PayloadIdentifier: expect.stringMatching(/^com\.apple\.dnsSettings\.managed\./),
          PayloadType: "com.apple.dnsSettings.managed",
          PayloadUUID: expect.stringMatching(uuid),
          PayloadVersion: 1,
          ProhibitDisablement: false,
        },
      ],
      PayloadDescription: "Namen lopen via een filter.",
      PayloadDisplayName: "Filter",
      PayloadIdentifier: expect.stringMatching(/^network\.names\./),
      PayloadRemovalDisallowed: false,
      PayloadScope: "System",
      PayloadType: "Configuration",
      PayloadUUID: expect.stringMatching(uuid),
      PayloadVersion: 1,
    });
  },
);

test("what stands in a text can not become XML", () => {
  const hostile = { name: `</string><true/> & "x"`, description: "<!-- ]]> &amp;" };
  const [filter] = dnsFilters;
  if (filter === undefined) throw new Error("there is no filter");
  expect(parsePlist(dnsProfile(filter, hostile, newUuid))).toMatchObject({
    PayloadDisplayName: hostile.name,
    PayloadDescription: hostile.description,
  });
});

test("every profile has UUIDs of its own", () => {
  const [filter] = dnsFilters;
  if (filter === undefined) throw new Error("there is no filter");
  const uuids = [1, 2].flatMap(
    () => dnsProfile(filter, texts, newUuid).match(/(?<=<key>PayloadUUID<\/key>\n<string>)[^<]+/g) ?? [],
  );
  expect(new Set(uuids).size).toBe(4);
});
