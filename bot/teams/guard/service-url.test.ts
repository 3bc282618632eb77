import { expect, test } from "vitest";
import { isSameService, isServiceAllowed } from "./service-url.ts";

const hosts = ["smba.trafficmanager.net", "127.0.0.1:3979"];

test.each([
  ["https://smba.trafficmanager.net/emea/", true],
  ["https://SMBA.trafficmanager.net/emea/tenant/", true],
  ["http://127.0.0.1:3979/connector/", true],
  ["http://smba.trafficmanager.net/emea/", false],
  ["https://smba.trafficmanager.net:8443/emea/", false],
  ["https://smba.trafficmanager.net.evil.example/", false],
  ["https://evil.example/smba.trafficmanager.net", false],
  ["https://smba.trafficmanager.net@evil.example/", false],
  ["https://evil.example@smba.trafficmanager.net/", false],
  ["https://:secret@smba.trafficmanager.net/", false],
  ["http://127.0.0.1:4000/connector/", false],
  ["ftp://127.0.0.1:3979/connector/", false],
  ["ftp://smba.trafficmanager.net/", false],
  ["smba.trafficmanager.net", false],
  ["", false],
])("the bot talks to %s: %j", (url, allowed) => {
  expect(isServiceAllowed(url, hosts)).toBe(allowed);
});

test("a slash at the end makes no difference", () => {
  expect(isSameService("https://a.example/x/", "https://a.example/x")).toBe(true);
  expect(isSameService("https://a.example/x", "https://a.example/y")).toBe(false);
});
