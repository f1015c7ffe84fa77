import { ChoiceList } from "../choice-list.tsx";
import { PageHeading } from "../page-heading.tsx";
import { Screen } from "../screen.tsx";
import { galleryEntries } from "./entries.ts";
import styles from "./gallery.module.css";
import { Hold } from "./hold.tsx";

const themes = [
  { id: "system", label: "Zoals het toestel" },
  { id: "light", label: "Licht" },
  { id: "dark", label: "Donker" },
];

/** Every component in every state, on one page. */
export function Gallery() {
  return (
    <Screen top={<PageHeading kicker="Getij" title="Onderdelen" />} wide>
      <ThemeSwitch />
      {galleryEntries.map((entry) => (
        <section
          class={styles.entry}
          key={entry.file}
          id={entry.file}
          aria-labelledby={`title-${entry.file}`}
        >
          <h2 id={`title-${entry.file}`}>{entry.file}</h2>
          <div class={styles.states}>
            {entry.states.map((state) => (
              <div class={styles.state} key={state.name}>
                <p class={styles.name}>{state.name}</p>
                <state.view />
              </div>
            ))}
          </div>
        </section>
      ))}
    </Screen>
  );
}

function ThemeSwitch() {
  const { dataset } = document.documentElement;
  return (
    <Hold initial={dataset.theme ?? "system"}>
      {(value, set) => (
        <ChoiceList
          name="theme"
          legend="Kleuren"
          options={themes}
          value={value}
          onChange={(theme) => {
            if (theme === "system") delete dataset.theme;
            else dataset.theme = theme;
            set(theme);
          }}
        />
      )}
    </Hold>
  );
}
