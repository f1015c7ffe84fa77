import { securityStrings } from "../../strings/security-strings.ts";
import { Card } from "../../ui/card.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { useHome } from "../home-model.ts";
import type { ThemeChoice } from "./theme.ts";

const text = securityStrings.settings;
const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

/** Light, dark, or as the device is. */
export function ThemeCard() {
  const { theme } = useHome();
  return (
    <Card>
      <ChoiceList
        name="theme"
        legend={text.theme}
        options={themes.map((id) => ({ id, label: text.themes[id] }))}
        value={theme.choice.value}
        onChange={(id) => theme.choose(themes.find((choice) => choice === id) ?? "system")}
      />
    </Card>
  );
}
