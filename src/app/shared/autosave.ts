/** Saves as somebody types: a little after the last change, and at once when asked or when the page is left. */
export type Autosave = {
  readonly changed: () => void;
  /** Resolves once everything that changed before was tried, what failed earlier included. */
  readonly flush: () => Promise<void>;
  readonly stop: () => void;
};

const pauseMs = 400;

/** `save` resolves to false when it could not keep what changed; the next flush tries that again. */
export function startAutosave(save: () => Promise<boolean>, document: Document): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasChanges = false;
  let underWay: Promise<void> = Promise.resolve();
  const trySave = async (): Promise<void> => {
    if (!hasChanges) return;
    hasChanges = false;
    let isKept = false;
    try {
      isKept = await save();
    } finally {
      if (!isKept) hasChanges = true;
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
      hasChanges = true;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    flush,
    stop: () => {
      document.removeEventListener("visibilitychange", onHidden);
      void flush();
    },
  };
}
