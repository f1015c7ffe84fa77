import { deviceIdToHex, type Epoch, firstEpoch } from "../../../crypto/keys.ts";
import { ok, type Result } from "../../../lib/result.ts";
import type { ExchangeReport } from "../../../sync/exchange-parts.ts";
import { closeEpochs } from "../../../sync/members/change-members.ts";
import type { Members } from "../../../sync/members/read-members.ts";
import { whoSealsAnew } from "../../../sync/members/who-seals-anew.ts";
import { changeHomeMembers, type HomeAtServer, type HomeMembersFailure } from "./home-at-server.ts";

/** Once the server holds nothing under an earlier epoch, nothing under one counts any more. */
export async function closeEpochsAtServer(
  home: HomeAtServer,
  members: Members,
  report: ExchangeReport,
): Promise<Result<null, HomeMembersFailure>> {
  if (!isDone(home, members, report)) return ok(null);
  const closed = await changeHomeMembers(home, async (standing) => {
    // Somebody may have begun another epoch meanwhile, under which not everything lies yet.
    const isSame =
      standing !== null && standing.epoch === members.epoch && standing.content.closedBelow < members.epoch;
    return ok(isSame ? closeEpochs(standing) : null);
  });
  return closed.ok ? ok(null) : closed;
}

function isDone(
  { own }: HomeAtServer,
  members: Members,
  { outcome, unsent, heldBack, lowestEpoch }: ExchangeReport,
): boolean {
  if (members.epoch === firstEpoch || !whoSealsAnew(members).includes(deviceIdToHex(own.entry.deviceId)))
    return false;
  const lowest: Epoch = lowestEpoch ?? members.epoch;
  return outcome.type === "in-step" && unsent === 0 && heldBack === 0 && lowest >= members.epoch;
}
