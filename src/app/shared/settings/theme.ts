import { type ReadonlySignal, signal } from "@preact/signals";

export type ThemeChoice = "system" | "light" | "dark";

/** Light, dark, or as the device says. Not sealed: it must be known before anything is unlocked, and says nothing. */
export type Theme = {
  readonly choice: ReadonlySignal<ThemeChoice>;
  readonly choose: (choice: ThemeChoice) => void;
};

const storageKey = "theme";

export function startTheme(storage: Storage, root: HTMLElement): Theme {
  const choice = signal(parseTheme(storage.getItem(storageKey)));
  const show = (): void => {
    if (choice.value === "system") delete root.dataset.theme;
    else root.dataset.theme = choice.value;
  };
  show();
  return {
    choice,
    choose: (next) => {
      choice.value = next;
      if (next === "system") storage.removeItem(storageKey);
      else storage.setItem(storageKey, next);
      show();
    },
  };
}

function parseTheme(stored: string | null): ThemeChoice {
  return stored === "light" || stored === "dark" ? stored : "system";
}
