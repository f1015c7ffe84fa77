import { bytesToPrfOutput, type PrfOutput } from "../../crypto/passkey-wrap.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import type { Bytes } from "../../lib/bytes.ts";
import { fail, ok, type Result } from "../../lib/result.ts";

// The browser's own passkeys, for their PRF alone: nobody checks a signature, so challenges are random and forgotten.
// Only the authenticator of this device is asked. One elsewhere, such as a phone beside a laptop, would be reached
// through a server of somebody else.

/** What there is to ask an authenticator: which of its passkeys, and the salt of the wrap behind it. */
export type PasskeyQuestion = { readonly credentialId: Bytes; readonly prfSalt: Bytes };

export type PasskeyAnswer = { readonly credentialId: Bytes; readonly prfOutput: PrfOutput };

/**
 * `cancelled`: by the person, by waiting, or because the authenticator has no such passkey; browsers don't tell which.
 * `no-prf`: there is a passkey, and no key comes out of it.
 */
export type PasskeyError =
  | { readonly type: "cancelled" }
  | { readonly type: "not-supported" }
  | { readonly type: "no-prf" };

/** Stands in the device's own list of passkeys, beside the address: as neutral as the tab and the icon. */
const name = "Loslaten";
/** ES256, Ed25519, RS256: what authenticators can make, in the order of the WebAuthn standard's own advice. */
const algorithms = [-7, -8, -257] as const;
const refusals: ReadonlySet<string> = new Set(["SecurityError", "NotSupportedError", "ConstraintError"]);

/** Whether it makes sense to offer it here; only trying says whether a key comes out. */
export async function canUsePasskeys(): Promise<boolean> {
  // A passkey belongs to a domain name: an address of numbers has none.
  if (!("PublicKeyCredential" in window) || /^[\d.]+$|:/.test(location.hostname)) return false;
  const capabilities = await PublicKeyCredential.getClientCapabilities?.();
  if (capabilities?.["extension:prf"] === false) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
}

/** Makes one, and has it answer. It takes the place of one that this authenticator had for the same user. */
export async function makePasskey(
  userId: Bytes,
  prfSalt: Bytes,
): Promise<Result<PasskeyAnswer, PasskeyError>> {
  const made = await request(() =>
    navigator.credentials.create({
      publicKey: {
        rp: { id: location.hostname, name },
        user: { id: userId, name, displayName: name },
        challenge: randomBytes(32),
        pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
        // Some phones give a key from discoverable ones only.
        authenticatorSelection: {
          authenticatorAttachment: "platform",
          residentKey: "preferred",
          userVerification: "required",
        },
        attestation: "none",
        extensions: { prf: { eval: { first: prfSalt } } },
      },
    }),
  );
  if (!made.ok) return made;
  const credentialId = new Uint8Array(made.value.rawId);
  const { prf } = made.value.getClientExtensionResults();
  const answered = prf?.results?.first !== undefined || prf?.enabled !== true;
  // Some answer when they are asked again only.
  const answer = answered ? readAnswer(made.value) : await askPasskeys([{ credentialId, prfSalt }]);
  if (!answer.ok) await forgetPasskey(credentialId);
  return answer;
}

/** Has the person confirm with one of these passkeys. */
export async function askPasskeys(
  questions: readonly PasskeyQuestion[],
): Promise<Result<PasskeyAnswer, PasskeyError>> {
  const given = await request(() =>
    navigator.credentials.get({
      publicKey: {
        rpId: location.hostname,
        challenge: randomBytes(32),
        allowCredentials: questions.map(({ credentialId }) => ({
          type: "public-key",
          id: credentialId,
          transports: ["internal"],
        })),
        userVerification: "required",
        extensions: {
          prf: {
            evalByCredential: Object.fromEntries(
              questions.map(({ credentialId, prfSalt }) => [toBase64Url(credentialId), { first: prfSalt }]),
            ),
          },
        },
      },
    }),
  );
  return given.ok ? readAnswer(given.value) : given;
}

/** Asks the device to take it out of its list. Not every browser can, and none says whether it did. */
export async function forgetPasskey(credentialId: Bytes): Promise<void> {
  if (!("PublicKeyCredential" in window)) return;
  const unknown = { rpId: location.hostname, credentialId: toBase64Url(credentialId) };
  await PublicKeyCredential.signalUnknownCredential?.(unknown).catch(() => undefined);
}

function readAnswer(credential: PublicKeyCredential): Result<PasskeyAnswer, PasskeyError> {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  const prfOutput = first === undefined ? null : bytesToPrfOutput(toBytes(first));
  if (prfOutput === null) return fail({ type: "no-prf" });
  return ok({ credentialId: new Uint8Array(credential.rawId), prfOutput });
}

async function request(
  ask: () => Promise<Credential | null>,
): Promise<Result<PublicKeyCredential, PasskeyError>> {
  if (!("PublicKeyCredential" in window)) return fail({ type: "not-supported" });
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? ok(credential) : fail({ type: "cancelled" });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return fail({ type: refusals.has(error.name) ? "not-supported" : "cancelled" });
  }
}

function toBytes(source: BufferSource): Bytes {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

function toBase64Url(bytes: Bytes): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
