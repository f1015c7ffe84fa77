import { participantPlace, type StoragePlace } from "./storage-place.ts";

/** What one tab of the app tells the others; never what somebody wrote. */
export type TabMessage = "changed" | "locked" | "erased";

export type TabChannel = {
  readonly tell: (message: TabMessage) => void;
  readonly listen: (hear: (message: TabMessage) => void) => void;
};

export function openTabChannel(place: StoragePlace = participantPlace): TabChannel {
  const channel = new BroadcastChannel(place);
  return {
    tell: (message) => channel.postMessage(message),
    listen: (hear) => {
      channel.addEventListener("message", ({ data }) => {
        if (data === "changed" || data === "locked" || data === "erased") hear(data);
      });
    },
  };
}
