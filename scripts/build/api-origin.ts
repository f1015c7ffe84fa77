/**
 * Where the API of this build lives, from API_ORIGIN: empty for the place where the app comes from. Throws on anything
 * but an origin, and on http that leaves the machine: what is signed here would be promised by it.
 */
export function readApiOrigin(environment: Readonly<Record<string, string | undefined>>): string {
  const given = environment.API_ORIGIN ?? "";
  if (given === "") return "";
  const url = URL.parse(given);
  const isOrigin = url !== null && url.href === `${url.origin}/`;
  const isHere = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!isOrigin || !(url.protocol === "https:" || (url.protocol === "http:" && isHere)))
    throw new Error("API_ORIGIN must be an https address without a path, such as https://api.example.org");
  return url.origin;
}
