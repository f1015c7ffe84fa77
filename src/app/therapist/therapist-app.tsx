import { RoleApp } from "../shared/frame/role-app.tsx";
import { places, placesWhenEmpty } from "./therapist-places.tsx";
import { WelcomeScreen } from "./welcome/welcome-screen.tsx";

export function TherapistApp() {
  return (
    <RoleApp base="/praktijk" places={places} placesWhenEmpty={placesWhenEmpty} Welcome={WelcomeScreen} />
  );
}
