import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { SittingAnswers } from "../../../domain/programme/gates.ts";
import type { Json } from "../../../lib/json.ts";
import type { Vault } from "../../vault/vault.ts";

/**
 * What somebody is filling in now, in memory: the answers that are never kept live here alone, the others until they
 * are sealed. Gone when the page closes.
 */
export type Sitting = {
  readonly answers: ReadonlySignal<SittingAnswers>;
  readonly answer: (exerciseId: string, fieldId: string, answer: Json) => void;
  /** The furthest page of a module that this sitting came to; 0 before it began. */
  readonly reached: (moduleId: string) => number;
  readonly reach: (moduleId: string, page: number) => void;
  readonly forget: () => void;
};

/** What was being filled in goes with the vault, also when that was erased from another tab. */
export function forgetWhenErased(sitting: Sitting, phase: Vault["phase"]): void {
  let wasKept = false;
  effect(() => {
    const isKept = phase.value.type !== "empty";
    if (wasKept && !isKept) sitting.forget();
    wasKept = isKept;
  });
}

export function startSitting(): Sitting {
  const answers = signal<SittingAnswers>({});
  const reachedByModule = signal<Readonly<Record<string, number>>>({});
  const reached = (moduleId: string): number => reachedByModule.value[moduleId] ?? 0;
  return {
    answers,
    answer: (exerciseId, fieldId, answer) => {
      const standing = answers.peek();
      answers.value = { ...standing, [exerciseId]: { ...standing[exerciseId], [fieldId]: answer } };
    },
    reached,
    reach: (moduleId, page) => {
      if (page <= (reachedByModule.peek()[moduleId] ?? 0)) return;
      reachedByModule.value = { ...reachedByModule.peek(), [moduleId]: page };
    },
    forget: () => {
      answers.value = {};
      reachedByModule.value = {};
    },
  };
}
