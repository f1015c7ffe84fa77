import { RoleApp } from "../shared/frame/role-app.tsx";
import { places, placesWhenEmpty } from "./buddy-places.tsx";
import { WelcomeScreen } from "./welcome/welcome-screen.tsx";

export function BuddyApp() {
  return <RoleApp base="/buddy" places={places} placesWhenEmpty={placesWhenEmpty} Welcome={WelcomeScreen} />;
}
