import type { PeopleNews } from "../../../domain/sharing/people-seen.ts";
import { peopleStrings } from "../../strings/people-strings.ts";
import { Notice } from "../../ui/notice.tsx";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { newsLine } from "./news-line.ts";

const text = peopleStrings.beside;

type Props = { readonly live: LiveCircle; readonly news: readonly PeopleNews[] };

/** How a case stands with the server, and what changed about who belongs. What cannot be right is said loudly. */
export function CaseNotices({ live, news }: Props) {
  return (
    <>
      {live.state === "refused" && (
        <Notice tone="error" title={text.refusedTitle}>
          <p>{text.refusedCircle}</p>
        </Notice>
      )}
      {news.map((one) => (
        <Notice
          key={"person" in one ? `${one.type}|${one.person}` : one.type}
          tone={one.type === "refused" ? "error" : "info"}
        >
          <p>{newsLine(one, live)}</p>
        </Notice>
      ))}
      {live.state === "offline" && (
        <Notice tone="info">
          <p>{text.offline}</p>
        </Notice>
      )}
      {live.state === "reading" && live.view === null && <p role="status">{text.reading}</p>}
    </>
  );
}
