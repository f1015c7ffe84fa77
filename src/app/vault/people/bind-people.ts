import type { ReadonlySignal } from "@preact/signals";
import type { Result } from "../../../lib/result.ts";
import type { RecordById } from "../../../sync/record-log.ts";
import type { CircleBytes } from "../../platform/circle-store.ts";
import { spaceWays } from "../../platform/space-ways.ts";
import type { OpenSpace } from "../open-space.ts";
import type { HomeTools } from "../server-copy/home-at-server.ts";
import { acceptInvitation, confirmWords, openInvitation, readSixWords } from "./accept-invitation.ts";
import { confirmAnswer, readAnswer } from "./answer-to-invitation.ts";
import { keptCircles } from "./circle-record.ts";
import { addEscrow, escrowCases, handOverByEscrow, ownEscrowKey } from "./escrow.ts";
import { followNews, unfollowNews } from "./follow-news.ts";
import { foundWithCode } from "./found-with-code.ts";
import { acceptCase, handOver, offeredCases } from "./hand-over.ts";
import { inviteBuddy, inviteColleague, inviteParticipant } from "./invite.ts";
import { sendMessageOnce, viewCircle, writeNamed, writeToCircle } from "./joined-circle.ts";
import { endInvitation, isInvitationGone, keptInvitations } from "./kept-invitation.ts";
import { type LiveCircles, liveCircles } from "./live-circles.ts";
import { ownPerson, type People } from "./people.ts";
import { changeRole, describePractice, leavePractice, removeColleague } from "./practice.ts";
import { sealedSides } from "./sealed-sides.ts";
import {
  changeConsent,
  forbidEscrow,
  keepCircles,
  openCase,
  readAccessLog,
  readSignal,
  renameCircle,
  sendMessage,
  setBuddySignal,
  stopBeingBuddy,
  stopSharing,
} from "./sharing-actions.ts";
import type { WhileSeen } from "./watch-circles.ts";

export type PeopleParts = {
  readonly tools: HomeTools & { readonly circleBytes: CircleBytes; readonly whileSeen: WhileSeen };
  readonly recordById: ReadonlySignal<RecordById>;
  /** Shows what was written. */
  readonly refresh: () => void;
  /** Sends and fetches without waiting for a calm moment, and keeps the circles behind it. */
  readonly exchangeNow: () => Promise<unknown>;
};

/** Everything that screens can ask about other people, on one open vault. */
export function bindPeople(space: OpenSpace, { tools, recordById, refresh, exchangeNow }: PeopleParts) {
  const showing: OpenSpace = {
    ...space,
    write: async (changes, whileAlone) => {
      const written = await space.write(changes, whileAlone);
      refresh();
      return written;
    },
  };
  const sides = sealedSides(space.access.localStoreKey, tools.circleBytes, tools);
  const ways = spaceWays({ ...tools.network, nowMs: tools.nowMs });
  const people: People = { space: showing, tools: { ...tools, sides, ways } };
  const { whileSeen } = tools;
  const keepSoon = (): void => void exchangeNow();
  const {
    circles,
    refresh: refreshCircles,
    showWhole,
    ...running
  } = liveCircles(people, { recordById, whileSeen, keepSoon });
  const live: LiveCircles = { circles, refresh: refreshCircles, showWhole };
  /** Makes the server follow what this person wishes, and shows it. */
  const keep = async () => {
    const outcomes = await keepCircles(people);
    running.noteKept(outcomes);
    return outcomes;
  };
  const bound =
    <Rest extends readonly unknown[], Answer>(action: (people: People, ...rest: Rest) => Answer) =>
    (...rest: Rest): Answer =>
      action(people, ...rest);
  /** What somebody writes in a circle shows before the action is done. */
  const writing =
    <Rest extends readonly unknown[], Value, Failure extends { readonly type: string }>(
      action: (people: People, circle: string, ...rest: Rest) => Promise<Result<Value, Failure>>,
    ) =>
    async (circle: string, ...rest: Rest): Promise<Result<Value, Failure>> => {
      const done = await action(people, circle, ...rest);
      if (done.ok) await live.refresh(circle);
      return done;
    };
  /**
   * What somebody wishes is kept at once; the server follows with the exchange, which nobody waits for here. Also where
   * the first try failed after that.
   */
  const wishing =
    <Rest extends readonly unknown[], Value, Failure extends { readonly type: string }>(
      action: (people: People, ...rest: Rest) => Promise<Result<Value, Failure>>,
    ) =>
    async (...rest: Rest): Promise<Result<Value, Failure>> => {
      const done = await action(people, ...rest);
      keepSoon();
      return done;
    };
  const told = new Map<string, number>();
  const actions = {
    live,
    ownPerson: bound(ownPerson),
    circles: bound(keptCircles),
    invitations: bound(keptInvitations),
    keepCircles: async () => {
      const outcomes = await keep();
      await live.refresh();
      return outcomes;
    },
    foundWithCode: wishing(foundWithCode),
    leavePractice: wishing(leavePractice),
    removeColleague: wishing(removeColleague),
    changeRole: wishing(changeRole),
    describePractice: wishing(describePractice),
    addEscrow: wishing(addEscrow),
    ownEscrowKey: bound(ownEscrowKey),
    escrowCases: bound(escrowCases),
    handOverByEscrow: wishing(handOverByEscrow),
    inviteColleague: bound(inviteColleague),
    inviteParticipant: bound(inviteParticipant),
    inviteBuddy: bound(inviteBuddy),
    endInvitation: bound(endInvitation),
    openInvitation: bound(openInvitation),
    acceptInvitation: bound(acceptInvitation),
    readSixWords: bound(readSixWords),
    isInvitationGone: bound(isInvitationGone),
    confirmWords: wishing(confirmWords),
    readAnswer: bound(readAnswer),
    confirmAnswer: wishing(confirmAnswer),
    viewCircle: bound(viewCircle),
    openCase: writing(openCase),
    writeToCircle: writing(writeToCircle),
    writeNamed: writing(writeNamed),
    sendMessage: writing(sendMessage),
    sendMessageOnce: writing(sendMessageOnce),
    changeConsent: wishing(changeConsent),
    stopSharing: wishing(stopSharing),
    forbidEscrow: wishing(forbidEscrow),
    setBuddySignal: wishing(setBuddySignal),
    renameCircle: bound(renameCircle),
    followNews: (endpoint: string) => followNews(people, endpoint, told),
    unfollowNews: (endpoint: string) => unfollowNews(people, endpoint, told),
    stopBeingBuddy: writing(stopBeingBuddy),
    readSignal,
    handOver: wishing(handOver),
    offeredCases: bound(offeredCases),
    acceptCase: wishing(acceptCase),
    readAccessLog: bound(readAccessLog),
  };
  return { actions, keep, start: running.start, stop: running.stop };
}

export type BoundPeople = ReturnType<typeof bindPeople>;
export type PeopleActions = BoundPeople["actions"];
