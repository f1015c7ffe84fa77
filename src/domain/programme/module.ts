import type { Exercise } from "./exercise.ts";
import type { Inline } from "./inline.ts";

/** What a page is made of. The content compiler makes blocks; screens draw them; nothing in between parses text. */
export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "heading"; readonly children: readonly Inline[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: "quote"; readonly children: readonly Inline[] }
  /** "Wat weten we hiervan?": how sure it is; `sources` are ids of the module's sources. */
  | {
      readonly type: "evidence";
      readonly title: string;
      readonly sources: readonly string[];
      readonly blocks: readonly Block[];
    }
  | { readonly type: "help-lines"; readonly ids: readonly string[] }
  /** `moment` asks an exercise anew, under an id of its own; see `placed-exercise.ts`. */
  | { readonly type: "exercise"; readonly exerciseId: string; readonly moment?: string | undefined }
  /** What the module asks to do this week. */
  | { readonly type: "homework" }
  /** How it went since the module before. */
  | { readonly type: "review" };

/** The rhythm of every module: terugblik, uitleg, oefening, opdracht, wat neem je mee. */
export type PageKind = "review" | "explanation" | "exercise" | "assignment" | "closing";

export type Page = {
  readonly id: string;
  readonly kind: PageKind;
  readonly title: string;
  /** Shown only after one of these answers, or only without them. */
  readonly when?: PageCondition | undefined;
  readonly unless?: PageCondition | undefined;
  readonly blocks: readonly Block[];
};

/** An answer to a choice: of the exercise in its module. */
export type PageCondition = {
  readonly module: string;
  readonly exercise: string;
  readonly field: string;
  readonly is: readonly string[];
};

/** Something to do until the next module. */
export type Homework = { readonly id: string; readonly text: string; readonly link?: string | undefined };

/** An "onderdeel": 4 to 10 minutes of pages. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly pages: readonly Page[];
};

export type Source = {
  readonly id: string;
  readonly claim: string;
  readonly reference: string;
  readonly url?: string | undefined;
};

export type SignOff = { readonly name: string; readonly registration: string; readonly on: string };

/**
 * One module in one language, as far as a screen draws it. Answers keep the `version` they were given under. What it
 * stands on is a `ModuleBackground`, which no page of it needs.
 */
export type Module = {
  readonly id: string;
  /** As shown: "0" to "13", or "R". */
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly minutes: number;
  readonly homework: readonly Homework[];
  readonly sections: readonly Section[];
  readonly exercises: readonly Exercise[];
};

/** What the claims of a module stand on, and who has read which version of it. */
export type ModuleBackground = {
  readonly version: number;
  readonly sources: readonly Source[];
  /** Empty until a registered psychologist or sexologist has signed this version. */
  readonly signedOffBy: SignOff | null;
};

/** What remains of a module once it was done. */
export type ModuleFollowUp = {
  readonly id: string;
  readonly title: string;
  readonly homework: readonly Homework[];
  /** Where somebody wrote what to remember; null where a module does not ask. */
  readonly takeAway: { readonly exercise: string; readonly field: string } | null;
};

/** A line of the programme's table of contents. `written: false` says that this version does not hold the module yet. */
export type ModuleSummary = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly minutes: number;
  readonly week: string;
  readonly opens: "always" | "in-order" | "free";
  readonly written: boolean;
};
