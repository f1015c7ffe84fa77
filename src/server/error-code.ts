/** What may be said of an error in a log: its kind and the places in our code, never its message. */
export type ErrorCode = {
  readonly name: string;
  /** Node's code or SQLite's result code. */
  readonly code: string | null;
  /** The innermost places first, as "app.ts:12". */
  readonly places: readonly string[];
};

const maxPlaces = 5;

/** A message may hold what somebody sent, so nothing of it passes: not even where it stands in the stack. */
export function errorToErrorCode(error: unknown): ErrorCode {
  if (!(error instanceof Error)) return { name: "not-an-error", code: null, places: [] };
  return {
    name: readWord(error.constructor.name) ?? "Error",
    code: readCode(error),
    places: readPlaces(error),
  };
}

function readCode(error: Error): string | null {
  if ("errcode" in error && typeof error.errcode === "number") return `SQLITE_${error.errcode}`;
  return "code" in error ? readWord(error.code) : null;
}

function readWord(value: unknown): string | null {
  return typeof value === "string" && /^[A-Za-z_]{1,60}$/.test(value) ? value : null;
}

function readPlaces(error: Error): readonly string[] {
  const stack = error.stack ?? "";
  const messageEnd = stack.indexOf(error.message) + error.message.length;
  const places: string[] = [];
  if (!stack.includes(error.message)) return places;
  for (const line of stack.slice(messageEnd).split("\n")) {
    const place = /([\w.-]+\.(?:ts|js|mjs):\d+):\d+\)?$/.exec(line)?.[1];
    if (place !== undefined && places.length < maxPlaces) places.push(place);
  }
  return places;
}
