/** Fetches what an open vault needs for the server and the people in it, so that opening it waits for no code. */
export async function loadPeopleCode(): Promise<void> {
  await Promise.all([
    import("./server-copy/run-server-copy.ts"),
    import("./server-copy/browser-copy-tools.ts"),
    import("./people/bind-people.ts"),
  ]);
}
