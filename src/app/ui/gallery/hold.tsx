import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

type HoldProps<Value> = {
  readonly initial: Value;
  readonly children: (value: Value, set: (value: Value) => void) => ComponentChildren;
};

/** Holds what a controlled component shows, so that it can be tried out. */
export function Hold<Value>({ initial, children }: HoldProps<Value>) {
  const [value, setValue] = useState({ held: initial });
  return <>{children(value.held, (held) => setValue({ held }))}</>;
}
