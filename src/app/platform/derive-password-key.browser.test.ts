import { expect, test } from "vitest";
import { deriveKeyFromPassword } from "../../crypto/argon2id.ts";
import { defaultCost, type PasswordCost } from "../../crypto/password-cost.ts";
import { randomBytes } from "../../crypto/web-crypto.ts";
import { derivePasswordKey } from "./derive-password-key.ts";
import { NoPasswordKey } from "./password-message.ts";

/** Argon2id is slow on purpose, and slower on a busy machine. */
const argonPatience = { timeout: 60_000 };

test(
  "the worker finds the same key as Argon2id on the spot, and the screen stays alive meanwhile",
  argonPatience,
  async () => {
    const salt = randomBytes(16);
    let frames = 0;
    const count = (): void => {
      frames += 1;
      timer = setTimeout(count, 5);
    };
    let timer = setTimeout(count, 5);
    const key = await derivePasswordKey("geen haast", salt, defaultCost);
    clearTimeout(timer);
    expect(frames).toBeGreaterThan(3);
    expect(key).toEqual(await deriveKeyFromPassword("geen haast", salt, defaultCost));
  },
);

test("what the worker refuses is no key, and says nothing of what was typed", argonPatience, async () => {
  const weak = { memoryKiB: 8, passes: 1 } as PasswordCost;
  const refused = derivePasswordKey("geen haast", randomBytes(16), weak);
  await expect(refused).rejects.toThrow(NoPasswordKey);
  await expect(refused).rejects.not.toThrow(/haast/);
});
