import type { Bytes } from "../../lib/bytes.ts";

/** The browser may still be asking where to put it, so the bytes stay at hand for a while. */
const keepMs = 60_000;

/** Hands a file to the browser's own downloads. */
export function downloadFile(name: string, contentType: string, bytes: Bytes): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keepMs);
}
