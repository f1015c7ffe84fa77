import type { PeopleNews } from "../../../domain/sharing/people-seen.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { nameIn } from "./other-names.ts";

const { news } = peopleStrings.beside;

/** What changed about who belongs or about the server, in a sentence. */
export function newsLine(one: PeopleNews, { kept, view }: Pick<LiveCircle, "kept" | "view">): string {
  switch (one.type) {
    case "came":
      return news.came(nameIn(kept, one.person));
    case "left":
      return view?.circle.present.length === 0 ? news.leftNobody : news.left(nameIn(kept, one.person));
    case "refused":
    case "set-back":
      return news[one.type];
  }
}
