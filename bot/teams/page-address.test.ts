import { expect, test } from "vitest";
import { PAGE_NAMES } from "@guildhall/shared/reading/pages";
import { createPageAddress } from "./page-address.ts";

const address = createPageAddress({
  teamsUrl: "https://teams.microsoft.com",
  teamsAppId: "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11",
  publicUrl: "https://guildhall.example.org",
});
const chat = { tenant: "t", id: "19:meeting_NDRm+ODYx@thread.v2" };

test.each(PAGE_NAMES)("CARD-27: the link to %s names app, tab, chat and page as Teams reads them", (page) => {
  const url = new URL(address(chat, page));
  expect(`${url.origin}${url.pathname}`).toBe(
    "https://teams.microsoft.com/l/entity/6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11/guildhall",
  );
  expect(JSON.parse(url.searchParams.get("context") ?? "")).toEqual({
    ...{ subEntityId: page, chatId: "19:meeting_NDRm+ODYx@thread.v2", contextType: "chat" },
  });
  expect(url.searchParams.get("webUrl")).toBe("https://guildhall.example.org/tab/");
});

test("KNOW-7: the link to a past session names it beside the page", () => {
  const url = new URL(address(chat, "sessions", 12));
  expect(JSON.parse(url.searchParams.get("context") ?? "")).toMatchObject({ subEntityId: "sessions/12" });
  expect(url.href).toMatch(/^[\w:/.?=&%-]+$/);
});

test("CARD-27: the link opens the tab during the meeting, too, instead of the side panel", () => {
  expect(new URL(address(chat, "home")).searchParams.get("openInMeeting")).toBe("false");
});

test("CARD-27: nothing in the link is read as anything else: no space, quote, brace or plus sign is in it", () => {
  expect(address(chat, "home")).toMatch(/^[\w:/.?=&%-]+$/);
});
