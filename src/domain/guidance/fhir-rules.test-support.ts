/**
 * Rules of FHIR R4 (hl7.org/fhir/R4, 4.0.1) that can be held to without its whole package: required members and value sets
 * of the resources that are used here, forms of dates and ids, nothing empty, what a document needs (bdl-9, bdl-10, bdl-11),
 * one address each (bdl-7), and references that lead to something in the file.
 */
export function findFhirFaults(bundle: unknown): readonly string[] {
  if (!isJsonObject(bundle)) return ["not an object"];
  const faults: string[] = [...emptyFaults(bundle, "Bundle"), ...resourceFaults(bundle)];
  const entries = Array.isArray(bundle.entry) ? bundle.entry.filter(isJsonObject) : [];
  const urls = entries.map(({ fullUrl }) => String(fullUrl));
  if (new Set(urls).size !== urls.length) faults.push("bdl-7: an address stands twice");
  for (const url of urls) if (!urnPattern.test(url)) faults.push(`fullUrl: ${url}`);
  const resources = entries.map(({ resource }) => resource).filter(isJsonObject);
  if (resources.length !== entries.length) faults.push("an entry without a resource");
  faults.push(...resources.flatMap(resourceFaults));
  if (bundle.type === "document") {
    if (resources[0]?.resourceType !== "Composition")
      faults.push("bdl-11: a document begins with a Composition");
    const identifier = isJsonObject(bundle.identifier) ? bundle.identifier : {};
    if (!("system" in identifier) || !("value" in identifier)) faults.push("bdl-9: no identifier");
    if (!instantPattern.test(String(bundle.timestamp))) faults.push("bdl-10: no timestamp");
  }
  for (const reference of referencesIn(bundle))
    if (!urls.includes(reference)) faults.push(`reference leads nowhere: ${reference}`);
  return faults;
}

const urnPattern = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

type JsonObject = Readonly<Record<string, unknown>>;
type Rule = {
  readonly required: readonly string[];
  readonly status?: readonly string[];
  readonly members: readonly string[];
};

/** Members that are required (cardinality from 1), the codes that `status` may have, and all members that are used. */
const rules: Readonly<Record<string, Rule>> = {
  Bundle: { required: ["type"], members: ["identifier", "type", "timestamp", "entry"] },
  Composition: {
    required: ["status", "type", "date", "author", "title"],
    status: ["preliminary", "final", "amended", "entered-in-error"],
    members: ["status", "type", "subject", "date", "author", "title", "custodian", "section"],
  },
  Patient: { required: [], members: ["name"] },
  Practitioner: { required: [], members: ["name"] },
  Organization: { required: ["name"], members: ["name"] },
  Observation: {
    required: ["status", "code"],
    status: [
      "registered",
      "preliminary",
      "final",
      "amended",
      "corrected",
      "cancelled",
      "entered-in-error",
      "unknown",
    ],
    members: [
      "status",
      "category",
      "code",
      "subject",
      "performer",
      "effectiveDateTime",
      "valueInteger",
      "valueString",
      "note",
      "component",
    ],
  },
  QuestionnaireResponse: {
    required: ["status"],
    status: ["in-progress", "completed", "amended", "entered-in-error", "stopped"],
    members: ["status", "subject", "author", "source", "authored", "item"],
  },
  CarePlan: {
    required: ["status", "intent", "subject"],
    status: ["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"],
    members: ["status", "intent", "subject", "title", "created", "activity"],
  },
  Communication: {
    required: ["status"],
    status: [
      "preparation",
      "in-progress",
      "not-done",
      "on-hold",
      "stopped",
      "completed",
      "entered-in-error",
      "unknown",
    ],
    members: ["status", "subject", "topic", "sent", "sender", "payload"],
  },
};

function resourceFaults(resource: JsonObject): readonly string[] {
  const type = String(resource.resourceType);
  const rule = rules[type];
  if (rule === undefined) return [`unknown resource ${type}`];
  const faults: string[] = [];
  for (const name of rule.required) if (!(name in resource)) faults.push(`${type}.${name} is required`);
  for (const name of Object.keys(resource))
    if (name !== "resourceType" && !rule.members.includes(name)) faults.push(`${type} has no ${name}`);
  if (rule.status !== undefined && !rule.status.includes(String(resource.status)))
    faults.push(`${type}.status: ${String(resource.status)}`);
  return [...faults, ...partFaults(resource, type)];
}

/** What is held to wherever it stands inside a resource. */
function partFaults(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => partFaults(each, `${path}[${index}]`));
  if (!isJsonObject(value)) return [];
  const faults = Object.entries(value).flatMap(([name, member]) => [
    ...primitiveFaults(name, member, `${path}.${name}`),
    ...(name === "resource" ? [] : partFaults(member, `${path}.${name}`)),
  ]);
  if (/\.item\[\d+\]$/.test(path) && typeof value.linkId !== "string")
    faults.push(`${path}.linkId is required`);
  if (/\.item\[\d+\]$/.test(path) && "item" in value && "answer" in value) faults.push(`qrs-1: ${path}`);
  if (/\.component\[\d+\]$/.test(path) && !("code" in value)) faults.push(`${path}.code is required`);
  if (path.endsWith(".detail") && !activityStatus.has(String(value.status))) faults.push(`${path}.status`);
  if (/\.payload\[\d+\]$/.test(path) && !("contentString" in value))
    faults.push(`${path}.content is required`);
  if (/\.note\[\d+\]$/.test(path) && !("text" in value)) faults.push(`${path}.text is required`);
  return faults;
}

const activityStatus: ReadonlySet<string> = new Set([
  "not-started",
  "scheduled",
  "in-progress",
  "on-hold",
  "completed",
  "cancelled",
  "stopped",
  "unknown",
  "entered-in-error",
]);

function primitiveFaults(name: string, value: unknown, path: string): readonly string[] {
  const form = forms[name];
  return form === undefined || form(value) ? [] : [`${path}: ${JSON.stringify(value)}`];
}

const isText = (pattern: RegExp) => (value: unknown) => typeof value === "string" && pattern.test(value);
const isDateTime = (value: unknown) => isText(datePattern)(value) || isText(instantPattern)(value);
const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
  effectiveDateTime: isDateTime,
  date: isDateTime,
  authored: isDateTime,
  created: isDateTime,
  sent: isDateTime,
  end: isDateTime,
  timestamp: isText(instantPattern),
  valueTime: isText(timePattern),
  valueInteger: Number.isInteger,
  valueString: isText(/\S/),
  contentString: isText(/\S/),
  div: isText(/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">.*<\/div>$/s),
};

/** FHIR knows no null, no empty text, no empty list and no empty object. */
function emptyFaults(value: unknown, path: string): readonly string[] {
  if (value === null || value === "") return [`empty: ${path}`];
  if (Array.isArray(value))
    return value.length === 0
      ? [`empty: ${path}`]
      : value.flatMap((each, index) => emptyFaults(each, `${path}[${index}]`));
  if (!isJsonObject(value)) return [];
  const members = Object.entries(value);
  return members.length === 0
    ? [`empty: ${path}`]
    : members.flatMap(([name, member]) => emptyFaults(member, `${path}.${name}`));
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === "reference" && typeof member === "string" ? [member] : referencesIn(member),
  );
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
