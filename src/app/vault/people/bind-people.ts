import type { CircleBytes } from "../../platform/circle-store.ts";
import type { OpenSpace } from "../open-space.ts";
import type { HomeTools } from "../server-copy/home-at-server.ts";
import { acceptInvitation, confirmWords, openInvitation } from "./accept-invitation.ts";
import { confirmAnswer, readAnswer } from "./answer-to-invitation.ts";
import { keptCircles } from "./circle-record.ts";
import { addEscrow } from "./escrow.ts";
import { acceptCase, handOver, offeredCases } from "./hand-over.ts";
import { inviteBuddy, inviteColleague, inviteParticipant } from "./invite.ts";
import { viewCircle, writeToCircle } from "./joined-circle.ts";
import { endInvitation, keptInvitations } from "./kept-invitation.ts";
import type { People } from "./people.ts";
import { foundPractice, leavePractice, removeColleague } from "./practice.ts";
import { sealedSides } from "./sealed-sides.ts";
import {
  changeConsent,
  forbidEscrow,
  keepCircles,
  openCase,
  readAccessLog,
  readSignal,
  sendMessage,
  setBuddySignal,
  stopBeingBuddy,
  stopSharing,
} from "./sharing-actions.ts";

/** Everything that screens can ask about other people, on one open vault. `refresh` shows what was written. */
export function bindPeople(
  space: OpenSpace,
  tools: HomeTools & { readonly circleBytes: CircleBytes },
  refresh: () => void,
) {
  const showing: OpenSpace = {
    ...space,
    write: async (changes, whileAlone) => {
      const written = await space.write(changes, whileAlone);
      refresh();
      return written;
    },
  };
  const sides = sealedSides(space.access.localStoreKey, tools.circleBytes, tools);
  const people: People = { space: showing, tools: { ...tools, sides } };
  const bound =
    <Rest extends readonly unknown[], Answer>(action: (people: People, ...rest: Rest) => Answer) =>
    (...rest: Rest): Answer =>
      action(people, ...rest);
  return {
    circles: bound(keptCircles),
    invitations: bound(keptInvitations),
    keepCircles: bound(keepCircles),
    foundPractice: bound(foundPractice),
    leavePractice: bound(leavePractice),
    removeColleague: bound(removeColleague),
    addEscrow: bound(addEscrow),
    inviteColleague: bound(inviteColleague),
    inviteParticipant: bound(inviteParticipant),
    inviteBuddy: bound(inviteBuddy),
    endInvitation: bound(endInvitation),
    openInvitation: bound(openInvitation),
    acceptInvitation: bound(acceptInvitation),
    confirmWords: bound(confirmWords),
    readAnswer: bound(readAnswer),
    confirmAnswer: bound(confirmAnswer),
    viewCircle: bound(viewCircle),
    openCase: bound(openCase),
    writeToCircle: bound(writeToCircle),
    sendMessage: bound(sendMessage),
    changeConsent: bound(changeConsent),
    stopSharing: bound(stopSharing),
    forbidEscrow: bound(forbidEscrow),
    setBuddySignal: bound(setBuddySignal),
    stopBeingBuddy: bound(stopBeingBuddy),
    readSignal,
    handOver: bound(handOver),
    offeredCases: bound(offeredCases),
    acceptCase: bound(acceptCase),
    readAccessLog: bound(readAccessLog),
  };
}

export type PeopleActions = ReturnType<typeof bindPeople>;
