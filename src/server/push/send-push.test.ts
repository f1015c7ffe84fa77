import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { isPublicAddress, sendPush } from "./send-push.ts";

test.each([
  "8.8.8.8",
  "142.250.179.138",
  "172.15.0.1",
  "172.32.0.1",
  "100.63.255.255",
  "2a00:1450:4001:81b::200a",
])("%s is an address of the internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "127.0.0.1",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:10.0.0.1",
  "::ffff:127.0.0.1",
  "64:ff9b::a00:1",
  "fd00::1",
  "fe80::1",
  "ff02::1",
  "localhost",
  "",
])("%s is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test("a name that leads back to this machine is not called", async () => {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  server.on("connection", () => {
    calls += 1;
  });
  const { port } = server.address() as AddressInfo;
  expect(await sendPush(new URL(`https://localhost:${port}/`), "vapid")).toBe("failed");
  expect(calls).toBe(0);
});

test.each([
  [201, "sent"],
  [200, "sent"],
  [301, "failed"],
  [403, "failed"],
  [404, "gone"],
  [410, "gone"],
  [429, "failed"],
  [500, "failed"],
])("an answer of %i is %s, and a redirect is not followed", async (status, outcome) => {
  const paths: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url);
    response.writeHead(status, { location: "/elsewhere" }).end("x".repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await sendPush(new URL(`http://127.0.0.1:${port}/one`), "vapid")).toBe(outcome);
  expect(paths).toEqual(["/one"]);
});
