import bar from "./bar.module.css";

type ProgressBarProps = {
  /** Says what is under way and how far, in words: "Onderdeel 2 van 5". */
  readonly label: string;
  readonly value: number;
  readonly max: number;
};

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  return <progress class={bar.bar} aria-label={label} value={value} max={max} />;
}
