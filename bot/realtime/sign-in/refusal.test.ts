import { describe, expect, it } from "vitest";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import { Refusal, refusalOf } from "./refusal.ts";

describe("why a panel is not let in", () => {
  it("is what whoever refused it said", () => {
    const refusal = new Refusal("ticketExpired");
    expect(refusalOf(refusal)).toBe(refusal);
  });

  it.each<readonly [string, Error, string]>([
    ["its person is not in the chat", new NotInConversation(), "notAMember"],
    ["the bot is not there to ask", new RosterError("botMissing"), "botMissing"],
    ["Teams does not answer", new RosterError("busy"), "busy"],
    ["storage does not answer", new StorageError("It does not answer", true), "busy"],
    ["something is wrong here", new TypeError("undefined is not a function"), "busy"],
  ])("follows from the error, which is kept for the log: %s", (_, error, code) => {
    expect(refusalOf(error)).toMatchObject({ data: { code }, cause: error });
  });
});
