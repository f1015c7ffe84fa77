import { fileURLToPath } from "node:url";
import { buildApp } from "./setup/build-app.mjs";
import { findNode, isNodeAtLeast, oldestNodeForApp, oldestNodeForSetup } from "./setup/find-node.mjs";
import { installPackages } from "./setup/install-packages.mjs";
import { originToOpen, serve } from "./setup/serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

process.exitCode = await start();

/** From a fresh clone to a running server. */
async function start() {
  if (!isNodeAtLeast(process.version, oldestNodeForSetup)) {
    return refuse(`This needs Node.js ${oldestNodeForSetup} or newer, and found ${process.version}.`);
  }
  if (!(await installPackages(root))) return refuse("The packages could not be installed: see above.");
  const node = findNode(root);
  if (node === null) {
    return refuse(
      `The server needs Node.js ${oldestNodeForApp}, and npm has none for this computer: install it.`,
    );
  }
  if (!(await buildApp(root, node))) return refuse("The app could not be built: see above.");
  return serve(
    root,
    node,
    (origin) => {
      console.log(
        `Open ${process.env.PUBLIC_ORIGIN || originToOpen(origin)} in your browser. Ctrl-C stops it.`,
      );
    },
    (link) => {
      console.log(
        `Een praktijk beginnen? Dat kan één keer, met deze link. Bewaar hem goed:\n${originToOpen(link)}`,
      );
    },
  );
}

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  return 1;
}
