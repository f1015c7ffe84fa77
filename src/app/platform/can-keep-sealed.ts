/** Whether this browser has what sealing and keeping takes; some lack it, and so do some private windows. */
export function canKeepSealed(window: Window): boolean {
  const { navigator, crypto } = window;
  return (
    "indexedDB" in window &&
    "databases" in indexedDB &&
    navigator.locks !== undefined &&
    crypto.subtle !== undefined
  );
}
