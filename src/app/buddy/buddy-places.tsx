import type { Places } from "../shared/frame/places.tsx";
import { homePlaces, homePlacesWhenEmpty } from "../shared/home-places.tsx";

/** Everything in this app, once it is open. */
export const places: Places = [...homePlaces];

export const placesWhenEmpty: Places = [...homePlacesWhenEmpty];
