import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { toPublicKeyText } from "./release-key.ts";

/** `npm run release:key -- <file>`: makes the key that signs releases. It never overwrites one. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Say where the key is to be kept: npm run release:key -- ../loslaten-release.key");
  process.exitCode = 1;
} else {
  const { privateKey } = generateKeyPairSync("ed25519");
  writeFileSync(file, privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600, flag: "wx" });
  console.log(`The key is in ${file}. Keep it off the server, and keep a second copy: browsers that know it`);
  console.log("take no release without it.");
  console.log(`Its public part is ${toPublicKeyText(privateKey)}.`);
  console.log(`Build with it: RELEASE_KEY=${file} npm run build`);
}
