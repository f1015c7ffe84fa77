import styles from "./qr-code.module.css";
import { textToQrPath } from "./qr-path.ts";

type QrCodeProps = {
  /** What a camera reads. */
  readonly text: string;
  /** What it is for, for who can't see it. What stands in it belongs beside it as words. */
  readonly label: string;
};

/** Always dark on light, in any colours: cameras are made for that. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = textToQrPath(text);
  return (
    <svg
      class={styles.code}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect class={styles.ground} width={size} height={size} />
      <path class={styles.modules} d={path} />
    </svg>
  );
}
