/** Saves as somebody types: a little after the last change, and at once when asked or when the page is left. */
export type Autosave = {
  readonly changed: () => void;
  /** Resolves once everything that changed before was tried, what failed earlier included. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

const pauseMs = 400;

/**
 * `save` resolves to false when it could not keep what changed; the next flush tries that again. `announceChange` is
 * told of each change, and what it gives is called once that is kept or another was announced after it: a save may take
 * more writes than one, and between those it is not true that all is kept.
 */
export function startAutosave(
  save: () => Promise<boolean>,
  announceChange: () => () => void,
  document: Document,
): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasChanges = false;
  let sayKept = (): void => undefined;
  let underWay: Promise<void> = Promise.resolve();
  const trySave = async (): Promise<void> => {
    if (!hasChanges) return;
    hasChanges = false;
    let isKept = false;
    try {
      isKept = await save();
    } finally {
      if (!isKept) hasChanges = true;
      if (!hasChanges) sayKept();
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    // One save after another, so that a later answer never loses from an earlier one.
    const tried = underWay.then(trySave);
    // A save that throws fails whoever asked for it, not the saves that come after it.
    underWay = tried.catch(() => undefined);
    return tried;
  };
  const onHidden = (): void => {
    if (document.visibilityState === "hidden") void flush();
  };
  document.addEventListener("visibilitychange", onHidden);
  return {
    changed: () => {
      const saidBefore = sayKept;
      sayKept = announceChange();
      saidBefore();
      hasChanges = true;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    flush,
    stop: () => {
      document.removeEventListener("visibilitychange", onHidden);
      // Whoever comes after this has changes of their own to speak of.
      void flush().finally(() => sayKept());
    },
  };
}
