import bar from "./bar.module.css";

type ProgressBarProps = {
  /** Says what is under way and how far, in words: "Onderdeel 2 van 5". */
  readonly label: string;
  /** Absent while it is not known how far: then the bar only shows that something happens. */
  readonly value?: number | undefined;
  readonly max?: number | undefined;
};

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  return <progress class={bar.bar} aria-label={label} value={value} max={max} />;
}
