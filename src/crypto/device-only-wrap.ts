import { type Bytes, concatBytes } from "../lib/bytes.ts";
import { Redacted } from "../lib/redacted.ts";
import { fail, ok, type Result } from "../lib/result.ts";
import type { RandomSource } from "./random-source.ts";
import { type DeviceKey, openWithDeviceKey, sealWithDeviceKey } from "./web-crypto.ts";
import { splitWrap, type WrapFormatError, wrapPrefix, wrapPrefixLength } from "./wrap-format.ts";

/** No lock chosen yet: whoever can open this browser can open the app. */
export async function wrapWithDeviceKeyOnly(options: {
  readonly bundle: Redacted<Bytes>;
  readonly deviceKey: DeviceKey;
  readonly random: RandomSource;
}): Promise<Bytes> {
  const { bundle, deviceKey, random } = options;
  const header = wrapPrefix("device");
  const sealed = await sealWithDeviceKey(deviceKey, "lll/v1/lock-device", bundle.reveal(), random, header);
  return concatBytes(header, sealed);
}

export async function unwrapWithDeviceKeyOnly(
  wrapped: Bytes,
  options: { readonly deviceKey: DeviceKey },
): Promise<Result<Redacted<Bytes>, WrapFormatError>> {
  const parts = splitWrap(wrapped, "device", wrapPrefixLength);
  if (!parts.ok) return parts;
  const { header, body } = parts.value;
  const bundle = await openWithDeviceKey(options.deviceKey, "lll/v1/lock-device", body, header);
  return bundle === null ? fail({ type: "malformed" }) : ok(new Redacted(bundle));
}
