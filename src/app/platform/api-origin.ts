/** Where the server's API lives: empty when that is where the app comes from, else an origin that the build names. */
const apiOrigin: string = import.meta.env.API_ORIGIN ?? "";

/** As in `location.host`: access to a space is signed for it. */
export const apiHost = (): string => (apiOrigin === "" ? location.host : new URL(apiOrigin).host);

/** Asks our own server for a path. */
export function fetchFromApi(path: string, init: RequestInit): Promise<Response> {
  return fetch(`${apiOrigin}${path}`, init);
}
