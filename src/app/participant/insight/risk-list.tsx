import { Icon } from "../../ui/icon.tsx";
import styles from "./insight-screen.module.css";
import type { RiskLine } from "./risk-lines.ts";

export function RiskList({ lines }: { readonly lines: readonly RiskLine[] }) {
  return (
    <ul class={styles.risks}>
      {lines.map(({ when, reason }) => (
        <li key={reason}>
          <Icon name="clock" />
          <span>
            <strong>{when}</strong>
            <br />
            {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}
