/** The part of the Trusted Types API that is used here; the DOM library does not describe it. */
type ScriptUrlPolicy = { readonly createScriptURL: (url: string) => string };
type TrustedTypes = {
  readonly createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => ScriptUrlPolicy;
};

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/** Every script that may be started beside the page's own: the service worker, and the workers for passwords and age files. */
const fixedScripts = [/^\/sw\.js$/, /^\/assets\/(?:password|age)-worker[\w.-]*\.js$/];

/** The only policy of the app (`trusted-types loslaten` in the CSP): it makes script addresses, never HTML or code. */
const policy = globalThis.trustedTypes?.createPolicy("loslaten", { createScriptURL: checkScriptUrl });

/**
 * The address of a script as `new Worker(…)` and `serviceWorker.register(…)` want it.
 * Typed as text because the DOM library knows no trusted address; at run time it is one where the browser has them.
 * Throws on any other address than the fixed ones.
 */
export function createScriptUrl(url: string): string {
  return policy === undefined ? checkScriptUrl(url) : policy.createScriptURL(url);
}

/** True for a script of this very origin from the fixed list, without a query. */
export function isFixedScript(url: string, origin: string): boolean {
  const address = URL.parse(url, origin);
  if (address === null || address.origin !== origin || address.search !== "") return false;
  return fixedScripts.some((path) => path.test(address.pathname));
}

function checkScriptUrl(url: string): string {
  const { href, origin } = new URL(url, location.origin);
  // The development server serves workers under their source path, with a query.
  const isSource = import.meta.env.DEV && origin === location.origin;
  if (!isSource && !isFixedScript(url, location.origin)) throw new Error("not a script of this app");
  return href;
}
