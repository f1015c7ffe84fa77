import { feedbackDraftWords, feedbackScreen } from "./nl/therapist/feedback.ts";
import { givenWords } from "./nl/therapist/given.ts";
import { messagesScreen } from "./nl/therapist/messages.ts";
import { summaryWords } from "./nl/therapist/summary.ts";

/** What a therapist reads while they work with one client; loaded with those screens. */
export const workStrings = {
  draft: feedbackDraftWords,
  feedback: feedbackScreen,
  given: givenWords,
  messages: messagesScreen,
  summary: summaryWords,
} as const;
