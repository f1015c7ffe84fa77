import { useEffect } from "preact/hooks";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { useHome } from "../home-model.ts";
import { keepNewsPushInStep } from "./news-push.ts";

/** Keeps the server in step with what was read, as long as a screen about other people is open. */
export function useNewsPush(people: PeopleActions): void {
  const { data } = useHome();
  const circles = people.live.circles.value;
  useEffect(() => {
    void keepNewsPushInStep({ data }, people);
  }, [data, people, circles]);
}
