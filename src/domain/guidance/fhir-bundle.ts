import type { Json } from "../../lib/json.ts";
import type { CheckIn } from "../check-in/check-in.ts";
import type { MeasureWeek } from "../measures/measure-week.ts";
import type { Slip } from "../slip/slip.ts";
import type { Urge } from "../urge/urge.ts";
import { readGuidance } from "./assignment.ts";
import { type FhirResource, hexToUrn, resource } from "./fhir-resource.ts";
import { guidanceOf, type WrittenEntry } from "./guidance-entries.ts";
import type { SharedAnswers, SharedCase, SharedRecord } from "./shared-case.ts";

/** The words of the programme beside the values: FHIR wants to be read by people too. */
export type FhirText = {
  readonly title: string;
  readonly exercises: string;
  readonly source: string;
  readonly diary: Readonly<Record<"day" | "urge" | "mood" | "sleep" | "course" | "behaviours", string>>;
  readonly course: Readonly<Record<"yes" | "partly" | "no", string>>;
  readonly urge: Readonly<
    Record<"urge" | "time" | "after" | "ended" | "triggers" | "techniques" | "ridden" | "slip", string>
  >;
  readonly analysis: Readonly<
    Record<"title" | "behaviours" | "chain" | "missing" | "worked" | "learned" | "change", string>
  >;
  readonly week: Readonly<Record<"title" | "choice" | "keep" | "change" | "drop", string>>;
  readonly plan: string;
  readonly planOn: (day: string) => string;
  readonly measures: string;
  readonly given: string;
  readonly slot: (slot: string) => string;
  readonly feedback: string;
  readonly message: string;
  readonly topic: string;
  /** An exercise and its questions, as the participant saw them; null where this version does not know it. */
  readonly exercise: (answers: SharedAnswers) => FhirExercise | null;
};

export type FhirExercise = {
  readonly title: string;
  readonly items: readonly {
    readonly field: string;
    readonly question: string;
    readonly lines: readonly string[];
  }[];
};

export type FhirPerson = { readonly key: string; readonly name: string };

export type FhirSource = {
  readonly shared: SharedCase;
  readonly written: readonly WrittenEntry[];
  readonly participant: FhirPerson;
  readonly therapists: readonly FhirPerson[];
  readonly practice: string;
  /** Who makes the file; one of the therapists. */
  readonly madeBy: string;
  readonly madeAt: Date;
  /** Draws an id of 32 hex digits. */
  readonly newId: () => string;
};

/**
 * What was shared, as a FHIR R4 document (hl7.org/fhir/R4): a Bundle of type document whose first entry is a Composition
 * that names the rest. It holds what `shared` and `written` hold and nothing else, with no identifier of a person. The
 * mapping is described in docs/fhir.md.
 */
export function fhirBundle(source: FhirSource, text: FhirText): FhirResource {
  const { shared, written, newId } = source;
  const idByKey = new Map<string, string>();
  for (const { key } of [source.participant, ...source.therapists]) idByKey.set(key, hexToUrn(newId()));
  const organization = hexToUrn(newId());
  const patient = { reference: idByKey.get(source.participant.key) ?? "" };
  const refTo = (key: string) => ({ reference: idByKey.get(key) ?? organization });
  const context: Context = { text, patient, refTo, patientKey: source.participant.key };
  const parts: readonly (readonly [title: string, resources: readonly FhirResource[]])[] = [
    [text.diary.day, shared.checkIns.map((checkIn) => checkInToObservation(checkIn, context))],
    [text.urge.urge, shared.urges.map((urge) => urgeToObservation(urge, context))],
    [text.analysis.title, shared.slips.map((slip) => slipToResponse(slip, context))],
    [text.exercises, shared.answers.flatMap((answers) => answersToResponse(answers, context))],
    [text.week.title, shared.weeks.map((week) => weekToObservation(week, shared, context))],
    [text.plan, plans(shared, context)],
    [text.given, givenPlan(written, context)],
    [text.message, communications(written, context)],
  ];
  const sections = parts
    .filter(([, resources]) => resources.length > 0)
    .map(([title, resources]) => ({ title, entries: resources.map((one) => entry(one, hexToUrn(newId()))) }));
  const composition = resource("Composition", {
    status: "final",
    type: { text: text.title },
    subject: patient,
    date: source.madeAt.toISOString(),
    author: [refTo(source.madeBy)],
    title: text.title,
    custodian: { reference: organization },
    section: sections.map(({ title, entries }) => ({
      title,
      text: narrative(`${title}. ${text.source}`),
      entry: entries.map(({ fullUrl }) => ({ reference: fullUrl })),
    })),
  });
  const people = [
    entry(resource("Patient", { name: [{ text: source.participant.name }] }), patient.reference),
    entry(resource("Organization", { name: source.practice }), organization),
    ...source.therapists.map(({ key, name }) =>
      entry(resource("Practitioner", { name: [{ text: name }] }), refTo(key).reference),
    ),
  ];
  return resource("Bundle", {
    type: "document",
    identifier: { system: "urn:ietf:rfc:3986", value: hexToUrn(newId()) },
    timestamp: source.madeAt.toISOString(),
    entry: [entry(composition, hexToUrn(newId())), ...people, ...sections.flatMap(({ entries }) => entries)],
  });
}

type Context = {
  readonly text: FhirText;
  readonly patient: { readonly reference: string };
  readonly refTo: (key: string) => { readonly reference: string };
  readonly patientKey: string;
};

function entry(one: FhirResource, fullUrl: string) {
  return { fullUrl, resource: one };
}

function narrative(line: string): Json {
  const safe = line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${safe}</p></div>` };
}

/** What the participant said of themselves, on a day of their own calendar. */
function observation(
  { patient }: Context,
  effectiveDateTime: string,
  code: string,
  members: Readonly<Record<string, Json | undefined>>,
): FhirResource {
  return resource("Observation", {
    status: "final",
    category: [
      {
        coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey" }],
      },
    ],
    code: { text: code },
    subject: patient,
    performer: [patient],
    effectiveDateTime,
    ...members,
  });
}

function numberPart(name: string, value: number | null): Json {
  return value === null ? {} : { code: { text: name }, valueInteger: value };
}

function textPart(name: string, value: string | null): Json {
  return value === null || value === "" ? {} : { code: { text: name }, valueString: value };
}

function checkInToObservation(checkIn: CheckIn, context: Context): FhirResource {
  const { diary, course } = context.text;
  return observation(context, checkIn.day, diary.day, {
    component: [
      numberPart(diary.urge, checkIn.urge),
      numberPart(diary.mood, checkIn.mood),
      numberPart(diary.sleep, checkIn.sleep),
      textPart(diary.course, checkIn.onCourse === null ? null : course[checkIn.onCourse]),
      textPart(diary.behaviours, checkIn.behaviours?.join("; ") ?? null),
    ],
    note: checkIn.note === "" ? undefined : [{ authorReference: context.patient, text: checkIn.note }],
  });
}

/** A time of day has no place in `effectiveDateTime` without a time zone, which nobody kept: it is a part of its own. */
function urgeToObservation(urge: Urge, context: Context): FhirResource {
  const words = context.text.urge;
  const hours = String(Math.floor(urge.minute / 60)).padStart(2, "0");
  const minutes = String(urge.minute % 60).padStart(2, "0");
  return observation(context, urge.day, words.urge, {
    valueInteger: urge.strength,
    component: [
      { code: { text: words.time }, valueTime: `${hours}:${minutes}:00` },
      numberPart(words.after, urge.after),
      textPart(words.ended, urge.ended === null ? null : words[urge.ended]),
      textPart(words.triggers, urge.triggers.join("; ")),
      textPart(words.techniques, urge.techniques.join("; ")),
    ],
    note: urge.note === "" ? undefined : [{ authorReference: context.patient, text: urge.note }],
  });
}

function weekToObservation(week: MeasureWeek, { items }: SharedCase, context: Context): FhirResource {
  const { text } = context;
  const measure = items.find(({ id }) => id === week.item)?.value.text;
  const name = measure === undefined ? text.week.title : `${text.week.title}: ${measure}`;
  return observation(context, week.monday, name, {
    valueString: text.course[week.helped],
    component: [textPart(text.week.choice, text.week[week.choice])],
  });
}

function responseItem(linkId: string, text: string, lines: readonly string[]): Json {
  const answer = lines.filter((line) => line !== "").map((valueString) => ({ valueString }));
  return answer.length === 0 ? {} : { linkId, text, answer };
}

function response({ patient }: Context, authored: string | null, item: readonly Json[]): FhirResource {
  return resource("QuestionnaireResponse", {
    status: "completed",
    subject: patient,
    author: patient,
    source: patient,
    authored: authored ?? undefined,
    item,
  });
}

function slipToResponse({ value: slip }: SharedRecord<Slip>, context: Context): FhirResource {
  const words = context.text.analysis;
  return response(context, slip.analysedOn ?? slip.day, [
    {
      linkId: "slip",
      text: `${words.title} ${slip.day}`,
      item: [
        responseItem("behaviours", words.behaviours, slip.behaviours),
        responseItem(
          "links",
          words.chain,
          slip.links.map(({ text }) => text),
        ),
        responseItem("missing", words.missing, [slip.missing]),
        responseItem("worked", words.worked, [slip.worked]),
        responseItem("learned", words.learned, [slip.learned]),
        responseItem("change", words.change, [slip.change]),
      ],
    },
  ]);
}

/** An exercise that this version does not know goes as it was kept, under the names of its fields. */
function answersToResponse(answers: SharedAnswers, context: Context): readonly FhirResource[] {
  const known = context.text.exercise(answers);
  const items =
    known?.items.map(({ field, question, lines }) => responseItem(field, question, lines)) ??
    Object.entries(answers.answers).map(([field, value]) =>
      responseItem(field, field, [typeof value === "string" ? value : JSON.stringify(value)]),
    );
  const title = known?.title ?? `${answers.module}/${answers.exercise}`;
  const linkId = `${answers.module}/${answers.exercise}`;
  return [response(context, answers.savedOn, [{ linkId, text: title, item: items }])];
}

function plans({ items, versions }: SharedCase, context: Context): readonly FhirResource[] {
  const { text } = context;
  const linesOf = (tool: string) =>
    items
      .filter(({ value }) => value.tool === tool)
      .toSorted((left, right) => left.value.order - right.value.order)
      .map(({ value }) => activity(text.slot(value.slot), value.text));
  const standing = [
    carePlan(context, { title: text.plan, status: "active" }, linesOf("prevention-plan")),
    carePlan(context, { title: text.measures, status: "active" }, linesOf("measures")),
  ];
  const kept = versions.map(({ value: { day, lines } }) =>
    carePlan(
      context,
      { title: text.planOn(day), status: "completed", created: day },
      lines.map((line) => activity(text.slot(line.slot), line.text)),
    ),
  );
  return [...standing, ...kept].flat();
}

function activity(code: string, description: string): Json {
  return { detail: { code: { text: code }, status: "in-progress", description } };
}

function carePlan(
  { patient }: Context,
  about: Readonly<Record<"title" | "status", string>> & { readonly created?: string },
  activities: readonly Json[],
): readonly FhirResource[] {
  if (activities.length === 0) return [];
  return [resource("CarePlan", { ...about, intent: "plan", subject: patient, activity: activities })];
}

function givenPlan(written: readonly WrittenEntry[], context: Context): readonly FhirResource[] {
  const doneOn = new Map(guidanceOf(written, "done").map(({ value }) => [value.homework, value.on]));
  const activities = readGuidance(written).homework.map(({ id, text, dueOn }) => ({
    detail: {
      status: (doneOn.get(id) ?? null) === null ? "in-progress" : "completed",
      description: text,
      ...(dueOn === null ? {} : { scheduledPeriod: { end: dueOn } }),
    },
  }));
  return carePlan(context, { title: context.text.given, status: "active" }, activities);
}

function communications(written: readonly WrittenEntry[], context: Context): readonly FhirResource[] {
  const { text, patient, refTo, patientKey } = context;
  const said = [
    ...guidanceOf(written, "message").map((one) => ({ ...one, topic: text.message, text: one.value.text })),
    ...guidanceOf(written, "feedback").map((one) => ({ ...one, topic: text.feedback, text: one.value.text })),
    ...guidanceOf(written, "topic").map((one) => ({ ...one, topic: text.topic, text: one.value.text })),
  ];
  return said
    .filter((one) => one.text !== "")
    .toSorted((left, right) => left.atMs - right.atMs)
    .map((one) =>
      resource("Communication", {
        status: "completed",
        subject: patient,
        topic: { text: one.topic },
        sent: new Date(one.atMs).toISOString(),
        sender: one.author === patientKey ? patient : refTo(one.author),
        payload: [{ contentString: one.text }],
      }),
    );
}
