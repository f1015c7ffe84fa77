import type { HelpRun } from "../../../domain/help-now/help-run.ts";

type Told = Omit<HelpRun, "slip" | "day" | "minute" | "techniques" | "askedAtMs">;

/** What is done on this page in one visit, kept for the vault when the participant allowed that, and else nowhere. */
export type RunLog = {
  /** Each resolves to whether it is kept. */
  readonly rate: (told: Partial<Told>) => Promise<boolean>;
  readonly use: (technique: string) => Promise<boolean>;
  readonly rememberSlip: (shame: number | null) => Promise<boolean>;
  /** Leaves a wish for the app: ask the buddy to call. */
  readonly askBuddy: () => Promise<boolean>;
  readonly told: () => Told;
};

/** After this long it is another wave, though the page stayed open. */
const longestVisitMs = 60 * 60 * 1000;

/**
 * `inbox` is the key to seal to, in hex, once the help card was read; null when nothing may be kept. Everything that
 * seals is loaded with the first thing there is to keep.
 */
export function startRunLog(inbox: Promise<string | null>, now: () => Date): RunLog {
  let id: Promise<string> | null = null;
  let begunAt = now();
  let told: Told = { before: null, after: null };
  let techniques: readonly string[] = [];
  let slip: { readonly id: string; readonly at: Date; readonly shame: number | null } | null = null;
  let askedAtMs: number | null = null;
  let underWay: Promise<boolean> = Promise.resolve(false);

  const keep = (): Promise<boolean> => {
    // One after another, so that the last word is the one that stays.
    underWay = underWay.then(async () => {
      const key = await inbox;
      if (key === null || (told.before === null && slip === null && askedAtMs === null)) return false;
      const { keepRun, newRunId } = await import("../../vault/help-inbox/keep-run.ts");
      id ??= Promise.resolve(newRunId());
      return keepRun(key, await id, { begunAt, ...told, techniques: [...techniques], slip, askedAtMs });
    });
    return underWay;
  };

  return {
    rate: (part) => {
      if (now().getTime() - begunAt.getTime() > longestVisitMs) {
        id = null;
        begunAt = now();
        told = { before: null, after: null };
        techniques = [];
        slip = null;
        askedAtMs = null;
      }
      told = { ...told, ...part };
      return keep();
    },
    use: (technique) => {
      if (!techniques.includes(technique)) techniques = [...techniques, technique];
      return keep();
    },
    rememberSlip: async (shame) => {
      const { newRunId } = await import("../../vault/help-inbox/keep-run.ts");
      slip = { id: slip?.id ?? newRunId(), at: now(), shame };
      return keep();
    },
    askBuddy: () => {
      askedAtMs = now().getTime();
      return keep();
    },
    told: () => told,
  };
}
