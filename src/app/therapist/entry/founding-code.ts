import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ScannedCode } from "../../shared/devices/scanned-code.ts";

/** Of the link with which a practice is founded, from opening it until it is kept. */
export type FoundingCode = ScannedCode;

const FoundingCodeContext = createContext<FoundingCode | null>(null);

export const FoundingCodeProvider = FoundingCodeContext.Provider;

export function useFoundingCode(): FoundingCode {
  const code = useContext(FoundingCodeContext);
  if (code === null) throw new Error("a screen stands outside the desk");
  return code;
}
