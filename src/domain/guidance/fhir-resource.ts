import type { Json } from "../../lib/json.ts";

/** A FHIR R4 resource as JSON. What is absent has no member: FHIR knows no null and no empty list. */
export type FhirResource = { readonly resourceType: string; readonly [member: string]: Json };

/** Where a resource of this bundle is found by the others: `urn:uuid:` of an id of 32 hex digits. */
export function hexToUrn(hex: string): string {
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join("-")}`;
}

/** Without members that are undefined, and without lists and objects in which nothing is left. */
export function resource(
  resourceType: string,
  members: Readonly<Record<string, Json | undefined>>,
): FhirResource {
  return { resourceType, ...prunedMembers(members) };
}

function prunedMembers(members: Readonly<Record<string, Json | undefined>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) => {
      const kept = value === undefined ? null : pruned(value);
      return kept === null ? [] : [[name, kept]];
    }),
  );
}

function pruned(value: Json): Json | null {
  if (value === "" || value === null) return null;
  if (Array.isArray(value)) {
    const kept = value.map(pruned).filter((each) => each !== null);
    return kept.length === 0 ? null : kept;
  }
  if (typeof value === "object") {
    const kept = prunedMembers(Object.fromEntries(Object.entries(value)));
    return Object.keys(kept).length === 0 ? null : kept;
  }
  return value;
}
