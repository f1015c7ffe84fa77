import { RoleApp } from "../shared/frame/role-app.tsx";
import { useHome } from "../shared/home-model.ts";
import { lazyScreen } from "../shared/lazy-screen.tsx";
import { useLoadAhead } from "../shared/use-load-ahead.ts";
import { openStartIn } from "../vault/people/desk-start.ts";
import { type FoundingCode, FoundingCodeProvider } from "./entry/founding-code.ts";
import { near, places, placesWhenEmpty } from "./therapist-places.tsx";
import { WelcomeScreen } from "./welcome/welcome-screen.tsx";

const EntryScreen = lazyScreen(async () => (await import("./entry/entry-screen.tsx")).EntryScreen);

/** Where somebody can always go: to let go of everything. */
const openPlaces: readonly string[] = ["/instellingen/wissen"];

export function TherapistApp({ foundingCode }: { readonly foundingCode: FoundingCode }) {
  const { vault, data, router, at } = useHome();
  const phase = vault.phase.value;
  const isOpenPlace = openPlaces.some((path) => at(path) === router.path.value);
  // Nothing of the desk is drawn before there is a lock, and words to come back with: docs/decisions/0016.
  const isSetUp =
    phase.type !== "open" || (phase.lock !== "none" && phase.hasRecovery && openStartIn(data) === null);
  useLoadAhead(near, phase.type === "open" && isSetUp);
  return (
    <FoundingCodeProvider value={foundingCode}>
      {isSetUp || isOpenPlace ? (
        <RoleApp base="/praktijk" places={places} placesWhenEmpty={placesWhenEmpty} Welcome={WelcomeScreen} />
      ) : (
        <EntryScreen />
      )}
    </FoundingCodeProvider>
  );
}
