import { useState } from "preact/hooks";

/** A value as it was when the screen opened, whatever becomes of it later. */
export function useFirst<Value>(value: Value): Value {
  const [first] = useState(() => value);
  return first;
}
