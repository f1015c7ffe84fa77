import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { type HomeModel, HomeProvider } from "../shared/home-model.ts";
import type { Sitting } from "./module/sitting.ts";

/** Everything a participant's screen may read or call; made once, in `main.tsx`. */
export type AppModel = HomeModel & { readonly sitting: Sitting };

type Props = { readonly value: AppModel; readonly children: ComponentChildren };

const AppContext = createContext<AppModel | null>(null);

/** Gives the screens of this role all of it, and those of every role their part. */
export function AppProvider({ value, children }: Props) {
  return (
    <AppContext.Provider value={value}>
      <HomeProvider value={value}>{children}</HomeProvider>
    </AppContext.Provider>
  );
}

export function useApp(): AppModel {
  const app = useContext(AppContext);
  if (app === null) throw new Error("a screen stands outside the app");
  return app;
}
