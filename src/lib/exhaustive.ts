/** Ends a switch: a case that was forgotten does not compile, and throws if it is reached all the same. */
export function exhaustive(value: never): never {
  throw new Error(`unexpected case: ${typeof value}`);
}
