import { therapistStrings } from "../../strings/therapist-strings.ts";
import { DeskScreen } from "../frame/desk-screen.tsx";

/** All cases of this therapist, those that need somebody first. */
export function CaseListScreen() {
  return (
    <DeskScreen title={therapistStrings.frame.cases} place="cases">
      <p />
    </DeskScreen>
  );
}
