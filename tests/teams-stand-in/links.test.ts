import { describe, expect, test } from "vitest";
import type { ConversationState, Person, StandInState } from "./model.ts";
import { followLink } from "./page/links.ts";

const chat: ConversationState = {
  ...{ key: "meeting", id: "19:meeting_x@thread.v2", kind: "meeting", name: "Guild", meetingId: "m" },
  ...{ memberKeys: ["tom"], botInstalled: true, chatPermission: true, tab: undefined },
  meeting: { startedAt: undefined, inMeeting: [], stage: undefined },
};
const tom = { key: "tom" } as Person;

const stateWith = (conversation: Partial<ConversationState> = {}): StandInState =>
  ({ botId: "app", conversations: [{ ...chat, ...conversation }] }) as unknown as StandInState;

const link = (
  context: unknown = { subEntityId: "people", chatId: chat.id, contextType: "chat" },
  more = "",
  path = "app/guildhall",
): string =>
  `https://teams.microsoft.com/l/entity/${path}?context=${encodeURIComponent(
    typeof context === "string" ? context : JSON.stringify(context),
  )}${more}`;

const placed = (place: object) => ({ kind: "place", place: { where: "meeting", sub: "people", ...place } });

describe("a link to a tab", () => {
  test("opens the tab of the chat that it names, at the page that it names", () => {
    expect(followLink(link(), stateWith(), tom)).toEqual(placed({ view: "details" }));
    const whole = link({ chatId: chat.id, contextType: "chat" });
    expect(followLink(whole, stateWith(), tom)).toEqual(placed({ view: "details", sub: undefined }));
  });

  test("opens in the side panel for whoever is in the meeting, unless it says otherwise", () => {
    const started = { startedAt: 1, inMeeting: ["tom"], stage: undefined };
    expect(followLink(link(), stateWith({ meeting: started }), tom)).toEqual(placed({ view: "meeting" }));
    for (const [meeting, more] of [
      [started, "&openInMeeting=false"],
      [{ ...started, inMeeting: [] }, ""],
      [{ ...started, startedAt: undefined }, ""],
    ] as const)
      expect(followLink(link(undefined, more), stateWith({ meeting }), tom)).toEqual(
        placed({ view: "details" }),
      );
  });

  test.each([
    ["another app", link(undefined, "", "other/guildhall"), {}],
    ["another tab", link(undefined, "", "app/other"), {}],
    ["no tab", link(undefined, "", "app"), {}],
    ["another chat", link({ chatId: "19:other@thread.v2", contextType: "chat" }), {}],
    ["no chat", "https://teams.microsoft.com/l/entity/app/guildhall", {}],
    ["another kind of context", link({ chatId: chat.id }), {}],
    ["a context that is not JSON", link("{chatId}"), {}],
    ["a chat that the person is not in", link(), { memberKeys: ["priya"] }],
    ["a chat without the app", link(), { botInstalled: false }],
  ])("is refused if it names %s", (_, address, conversation) => {
    expect(followLink(address, stateWith(conversation), tom).kind).toBe("refused");
  });

  test("is none of Teams' if it is another address", () => {
    for (const address of [
      "https://example.org/l/entity/app/guildhall",
      "nonsense",
      "https://teams.microsoft.com/l/chat/0/0",
    ])
      expect(followLink(address, stateWith(), tom)).toEqual({ kind: "elsewhere" });
  });
});
