import { type Programme, placeIn, type Text, type WrittenModule } from "./programme.ts";
import { readingUnits } from "./reading-units.ts";

/** Every text that a participant can come across, once. Of a source only the claim: a reference keeps its own words. */
export function participantTexts(programme: Programme): readonly Text[] {
  const summaries = programme.summaries.map((summary) => ({
    place: placeIn(programme, summary),
    text: summary.title,
  }));
  const helpLines = programme.helpLines.flatMap((line) =>
    [line.name, line.about, line.hours, line.cost, line.alternative ?? ""].map((text) => ({
      place: placeIn(programme, line),
      text,
    })),
  );
  const pages = readingUnits(programme)
    .filter((unit) => unit.part !== "exercise")
    .flatMap((unit) => unit.texts);
  return [
    ...summaries,
    ...programme.modules.flatMap((module) => titleTexts(programme, module)),
    ...pages,
    ...[...programme.textsByExerciseId.values()].flat(),
    ...helpLines,
  ];
}

function titleTexts(programme: Programme, module: WrittenModule): readonly Text[] {
  const aims = module.aims.map((text) => ({ place: placeIn(programme, module.aims), text }));
  const claims = module.sources.map((source) => ({ place: placeIn(programme, source), text: source.claim }));
  const titles = module.sections.flatMap((section) =>
    [section, ...section.pages].map((part) => ({ place: placeIn(programme, part), text: part.title })),
  );
  const homework = module.homework.map((item) => ({ place: placeIn(programme, item), text: item.text }));
  return [...aims, ...claims, ...titles, ...homework];
}
