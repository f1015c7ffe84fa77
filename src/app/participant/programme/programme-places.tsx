import { PlaceIn, type Places } from "../../shared/frame/places.tsx";
import { lazyScreen } from "../../shared/lazy-screen.tsx";

/** The list; beside the modules, which are opened without it as well. */
export const ProgrammeScreen = lazyScreen(
  async () => (await import("./programme-screen.tsx")).ProgrammeScreen,
);
const ModuleScreen = lazyScreen(async () => (await import("../module/module-screen.tsx")).ModuleScreen);
const ModuleDoneScreen = lazyScreen(
  async () => (await import("../module/module-done-screen.tsx")).ModuleDoneScreen,
);
const ExercisePlace = lazyScreen(async () => (await import("../module/exercise-place.tsx")).ExercisePlace);

const places: Places = [
  ["", () => <ProgrammeScreen />],
  ["/:/klaar", (moduleId = "") => <ModuleDoneScreen moduleId={moduleId} />],
  [
    "/:/:",
    (moduleId = "", page = "") =>
      /^[1-9]\d?$/.test(page) ? <ModuleScreen moduleId={moduleId} page={Number(page) - 1} /> : null,
  ],
  [
    "/:/oefening/:",
    (moduleId = "", exerciseId = "") => <ExercisePlace moduleId={moduleId} exerciseId={exerciseId} />,
  ],
];

export function ProgrammePlaces({ place }: { readonly place: string }) {
  return <PlaceIn places={places} place={place} />;
}
