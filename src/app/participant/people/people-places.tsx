import { NotFoundScreen } from "../../shared/frame/not-found-screen.tsx";
import { PlaceIn, type Places } from "../../shared/frame/places.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";
import { buddyPlaces } from "./buddy/buddy-places.tsx";
import { caseParts } from "./case-props.ts";
import { segmentToIndex } from "./use-case.ts";

const PeopleScreen = lazyScreen(async () => (await import("./people-screen.tsx")).PeopleScreen);
const CasePlace = lazyScreen(async () => (await import("./case-place.tsx")).CasePlace);

/** "behandelaar" and, for the few who have a second, "behandelaar-2". */
function caseAt(segment: string, part: string) {
  const index = segmentToIndex(segment);
  const known = caseParts.find((one) => one === part);
  return index === null || known === undefined ? null : <CasePlace index={index} part={known} />;
}

const places: Places = [
  ["", () => <PeopleScreen />],
  ...buddyPlaces,
  ["/:", (segment = "") => caseAt(segment, "")],
  ["/:/:", (segment = "", part = "") => caseAt(segment, part)],
];

export function PeoplePlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} Otherwise={NotFoundScreen} />;
}
