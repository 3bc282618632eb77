import { expect, test } from "vitest";
import { hostOrigins } from "./origins.ts";

const page = (content: string): Document =>
  new DOMParser().parseFromString(`<meta name="teams-origins" content="${content}">`, "text/html");

test("the origins of host pages are read from what the server wrote into the page", () => {
  expect(hostOrigins(page("https://teams.microsoft.com http://127.0.0.1:3979"))).toEqual([
    "https://teams.microsoft.com",
    "http://127.0.0.1:3979",
  ]);
});

test("anything that is not an address is ignored", () => {
  expect(hostOrigins(page(""))).toEqual([]);
  expect(hostOrigins(page("nonsense, https://teams.microsoft.com"))).toEqual(["https://teams.microsoft.com"]);
});
