import { expect, test } from "vitest";
import { knownPushServices, parseEndpoint } from "./push-services.ts";

test.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
  "https://wns2-par02p.notify.windows.com/w/?token=BQ",
  "https://web.push.apple.com/QGuQyavXutnMH",
  "https://FCM.googleapis.com/fcm/send/abc",
])("%s is where a browser can be woken", (endpoint) => {
  expect(parseEndpoint(endpoint, knownPushServices)?.href).toBe(new URL(endpoint).href);
});

test.each([
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com:8443/fcm/send/abc",
  "https://me:secret@fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com@10.0.0.1/",
  "https://fcm.googleapis.com.evil.example/",
  "https://evilfcm.googleapis.com/",
  "https://notify.windows.com/",
  "https://evil-notify.windows.com/",
  "https://127.0.0.1/",
  "https://[::1]/",
  "https://localhost/",
  "https://169.254.169.254/latest/meta-data",
  "https://0x7f000001/",
  "http://127.0.0.1:5432/",
  "file:///etc/passwd",
  "gopher://fcm.googleapis.com/",
  "https://fcm.googleapis.com/#x",
  "fcm.googleapis.com",
  "",
])("%s is nowhere that this server calls", (endpoint) => {
  expect(parseEndpoint(endpoint, knownPushServices)).toBeNull();
});

test("a service on this machine is called only where the operator named it, port and all", () => {
  const services = ["http://127.0.0.1:9000"];
  expect(parseEndpoint("http://127.0.0.1:9000/a", services)?.href).toBe("http://127.0.0.1:9000/a");
  for (const other of [
    "http://127.0.0.1:9001/a",
    "http://localhost:9000/a",
    "https://fcm.googleapis.com/a",
  ]) {
    expect(parseEndpoint(other, services)).toBeNull();
  }
});
