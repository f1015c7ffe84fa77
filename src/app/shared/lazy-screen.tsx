import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A screen in a chunk of its own, fetched (offline from the service worker's copy) when it is first shown. */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LazyScreen(props: Props) {
    const [Screen, setScreen] = useState(() => loaded);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (loaded !== null) return;
      load().then((screen) => {
        loaded = screen;
        setScreen(() => screen);
      }, setFailure);
    }, []);
    if (failure !== null) throw failure;
    return Screen === null ? null : <Screen {...props} />;
  };
}
