import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

export type LazyScreen<Props extends object> = ComponentType<Props> & {
  /** Fetches it before it is shown, so that it is drawn at once. */
  readonly loadAhead: () => Promise<unknown>;
};

/** The code of a screen did not come: there is no network, and it was never here. */
export class NotLoadedError extends Error {}

/** A screen in a chunk of its own, fetched (offline from the service worker's copy) when it is first shown. */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async (): Promise<ComponentType<Props>> => {
    loaded ??= await load();
    return loaded;
  };
  function Lazy(props: Props) {
    const [Screen, setScreen] = useState(() => loaded);
    const [isMissing, setMissing] = useState(false);
    // Also where it came after this was drawn and before this was asked: another place may have fetched it.
    useEffect(() => {
      if (Screen === null)
        loadOnce().then(
          (screen) => setScreen(() => screen),
          () => setMissing(true),
        );
    }, []);
    if (isMissing) throw new NotLoadedError();
    return Screen === null ? null : <Screen {...props} />;
  }
  return Object.assign(Lazy, { loadAhead: loadOnce });
}
