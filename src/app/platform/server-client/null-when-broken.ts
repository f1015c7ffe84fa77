/** The promise, or `null` when the connection failed, broke or was given up: what `fetch` and its streams reject with. */
export async function nullWhenBroken<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}
