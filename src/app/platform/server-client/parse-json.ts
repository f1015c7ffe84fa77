import { bytesToText } from "../../../lib/bytes.ts";

// `undefined`, which JSON cannot say, for what is no JSON.

export function bytesToJson(bytes: Uint8Array): unknown {
  return attempt(() => JSON.parse(bytesToText(bytes)));
}

export function textToJson(text: string): unknown {
  return attempt(() => JSON.parse(text));
}

function attempt(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    // Not UTF-8, or not JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
