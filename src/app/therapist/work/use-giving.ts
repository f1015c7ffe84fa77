import { useState } from "preact/hooks";
import { assignmentSubject, subjectToName } from "../../../domain/guidance/assignment.ts";
import type { Assignment } from "../../../domain/guidance/guidance-entry.ts";
import { useHome } from "../../shared/home-model.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { jsonOf } from "../../vault/put-record.ts";

export type Giving = {
  /** Resolves to whether it is at the server. `id` makes a retry of homework the same homework. */
  readonly give: (assignment: Assignment, id?: string) => Promise<boolean>;
  readonly takeBack: (subject: string) => Promise<boolean>;
  readonly hasFailed: boolean;
};

/** Gives something in a case and takes it back, and says when it could not go. */
export function useGiving(people: PeopleActions, circle: string): Giving {
  const { data } = useHome();
  const [hasFailed, setFailed] = useState(false);
  const write = async (subject: string, assignment: Assignment): Promise<boolean> => {
    const told = await people.writeNamed(circle, {
      name: subjectToName(subject),
      kind: "assignment",
      values: jsonOf(assignment),
    });
    setFailed(!told.ok);
    return told.ok;
  };
  return {
    give: (assignment, id) =>
      write(
        assignmentSubject(assignment, () => id ?? data.newId()),
        assignment,
      ),
    takeBack: (subject) => write(subject, { type: "taken-back" }),
    hasFailed,
  };
}
