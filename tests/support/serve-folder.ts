import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

export type FolderServer = { readonly origin: string; readonly stop: () => Promise<void> };

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A plain host of files, as a stranger's would be: what lies in the folder at the moment it is asked for. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = [pathname, `${pathname}.html`].map((path) => join(folder, path)).find(isFile);
    const type = types[extname(file ?? "")] ?? "application/octet-stream";
    response.writeHead(file === undefined ? 404 : 200, { "content-type": type, "cache-control": "no-cache" });
    response.end(file === undefined ? "" : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isFile(path: string): boolean {
  return extname(path) !== "" && existsSync(path);
}
