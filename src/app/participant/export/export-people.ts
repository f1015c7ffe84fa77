import type { ExportFile } from "../../../domain/export/export-file.ts";
import type { PeopleActions } from "../../vault/people/bind-people.ts";
import { circleToAccessLog } from "../../vault/people/circle-access-log.ts";
import type { CircleView } from "../../vault/people/circle-view.ts";
import type { LiveCircle } from "../../vault/people/live-circles.ts";
import { recordsByKind } from "../../vault/record-views.ts";
import type { AppModel } from "../app-model.tsx";
import { logSentences } from "../people/log/log-line.ts";
import { nameIn } from "../people/other-names.ts";

type WithOthers = ExportFile["people"][number];

/** What was said with a therapist and with buddies, and who looked at what; from the device, and else from the server. */
export async function exportPeople({ vault }: Pick<AppModel, "vault">): Promise<readonly WithOthers[]> {
  if (!recordsByKind(vault.recordById.value).has("keys-circle")) return [];
  const opened = await vault.serverCopy.openPeople();
  return opened.ok ? readPeople(opened.value) : [];
}

async function readPeople(people: PeopleActions): Promise<readonly WithOthers[]> {
  const owned = (): readonly LiveCircle[] =>
    people.live.circles.value.filter(({ kept }) => kept.as === "owner" && kept.circle !== "practice");
  await Promise.all(owned().map(({ kept }) => people.live.showWhole(kept.space)));
  const unread = owned().filter(({ view }) => view === null);
  await Promise.all(unread.map(({ kept }) => people.live.refresh(kept.space)));
  return owned().flatMap((live) => {
    const practice = people.circles().find(({ space }) => space === live.kept.practice);
    return toExport(live, practice?.root ?? null) ?? [];
  });
}

function toExport({ kept, view }: LiveCircle, organisation: string | null): WithOthers | null {
  if (kept.circle === "practice") return null;
  const { space: id, circle, title, isEnded } = kept;
  const common = { id, circle, title, isEnded };
  if (view === null) return { ...common, isRead: false, said: [], log: [] };
  return { ...common, isRead: true, said: saidIn(view, kept), log: logOf(view, kept, organisation) };
}

function saidIn({ messages }: CircleView, kept: LiveCircle["kept"]): WithOthers["said"] {
  return messages.map(({ atMs, author, kind, values: { name: _, ...values } }) => ({
    writtenAt: new Date(atMs).toISOString(),
    isOwn: author === kept.root,
    by: author === kept.root ? kept.ownName : nameIn(kept, author),
    kind,
    values,
  }));
}

function logOf(view: CircleView, kept: LiveCircle["kept"], organisation: string | null): WithOthers["log"] {
  return circleToAccessLog(view, { patient: kept.root, organisation }).map((line) => {
    const { atMs, data, ...fields } = line;
    const text = logSentences(line, kept).join(" ");
    return { ...fields, at: new Date(atMs).toISOString(), data: [...data], text };
  });
}
