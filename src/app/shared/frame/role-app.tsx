import type { ComponentType } from "preact";
import { exhaustive } from "../../../lib/exhaustive.ts";
import { useHome } from "../home-model.ts";
import { lazyScreen } from "../lazy-screen.tsx";
import { PlaceIn, type Places } from "./places.tsx";

const UnlockScreen = lazyScreen(async () => (await import("../lock/unlock-screen.tsx")).UnlockScreen);
const DamagedScreen = lazyScreen(async () => (await import("../lock/damaged-screen.tsx")).DamagedScreen);

type Props = {
  /** Where the app of this role lies, such as "/buddy". */
  readonly base: string;
  /** Its places, by the address behind that. */
  readonly places: Places;
  /** What stands open while nothing is kept yet, by the same addresses; everything else is the welcome then. */
  readonly placesWhenEmpty: Places;
  readonly Welcome: ComponentType;
};

/** Every screen of a role beside the participant, by the state of its vault. */
export function RoleApp({ base, places, placesWhenEmpty, Welcome }: Props) {
  const { vault, router, at } = useHome();
  const phase = vault.phase.value;
  const path = router.path.value;
  const place = path.slice(base.length);
  switch (phase.type) {
    case "empty":
      return <PlaceIn places={placesWhenEmpty} place={place} Otherwise={Welcome} />;
    case "locked":
      return path === at("/instellingen/wissen") ? (
        <PlaceIn places={places} place={place} />
      ) : (
        <UnlockScreen kind={phase.kind} hasRecovery={phase.hasRecovery} hasPasskey={phase.hasPasskey} />
      );
    case "damaged":
      return path === at("/instellingen/wissen") ? (
        <PlaceIn places={places} place={place} />
      ) : (
        <DamagedScreen />
      );
    case "open":
      return <PlaceIn places={places} place={place} />;
    default:
      return exhaustive(phase);
  }
}
