import { expect, test } from "vitest";
import { isLoopback } from "./loopback.ts";

test("only names and addresses of this very machine are loopback", () => {
  for (const own of ["localhost", "127.0.0.1", "127.255.255.254", "::1", "[::1]"]) {
    expect(isLoopback(own), own).toBe(true);
  }
  const others = [
    "0.0.0.0",
    "::",
    "127.0.0.1.example.org",
    "localhost.example.org",
    "127.0.0.256",
    "10.0.0.1",
    "",
  ];
  for (const other of others) expect(isLoopback(other), other).toBe(false);
});
