import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saysElmo } from "@guildhall/shared/domain/elmo-words";
import { readTalk } from "@guildhall/shared/domain/talk-words";
import { saysKeepGoing } from "@guildhall/shared/domain/keep-going-words";
import { parseLine } from "@guildhall/shared/domain/kernel/text";
import { commandMessage } from "@guildhall/shared/protocol/command-message";
import { readPress } from "../../../bot/teams/cards/activity/press.ts";
import { shortened } from "../../../bot/teams/cards/activity/parts.ts";
import { run } from "../../../bot/teams/cards/elements.ts";
import { isSameService } from "../../../bot/teams/guard/service-url.ts";
import { conversationOf, readActivity, type BotActivity } from "../../../bot/teams/incoming/activity.ts";
import { wordsOf } from "../../../bot/teams/incoming/message-words.ts";
import { REPEATED, SHAPES } from "./adversarial.ts";
import { tooSteep, type Growth } from "./growth.ts";

const readMessage = (fields: Record<string, unknown>): BotActivity | null =>
  readActivity({
    type: "message",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    conversation: { id: "19:meeting_x@thread.v2", tenantId: "t" },
    recipient: { id: "28:bot", name: "Guildhall" },
    ...fields,
  });
const activity = (fields: Record<string, unknown>): BotActivity => {
  const read = readMessage(fields);
  if (read === null) throw new Error("Not an activity");
  return read;
};
const htmlMessage = (content: string) =>
  activity({ text: "", attachments: [{ contentType: "text/html", content }] });

/** Everything in the server that reads what people wrote. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  "whether a message is an ELMO": (text) => saysElmo({ text, edited: false, toTheBot: true }),
  "whether a message says keep going": saysKeepGoing,
  "the words of a message in HTML": (content) => wordsOf(htmlMessage(content)),
  "the words of a message in plain text": (text) => wordsOf(activity({ text })),
  "what words ask of the bot": (text: string) => readTalk(text, true),
  // With an overlong id it is not an activity at all.
  "where a message was written": (id) => {
    const read = readMessage({ conversation: { id, tenantId: "t" } });
    return read === null ? null : conversationOf(read);
  },
  "a line that is stored": (text) => parseLine(text, "entry", text.length),
  "where Teams is reached": (url) => isSameService(url, "https://smba.trafficmanager.net/emea/"),
  "a text on a card": (text) => run(shortened(text) + text),
  "a press on a card": (text) =>
    readPress({ action: { verb: "saveDraft", data: { nonce: text, card: text, [text]: text } } }),
  "a command of a panel": (text) =>
    commandMessage.safeParse({ id: text, stream: "community", command: { type: "found", name: text } }),
};

const worst = (read: (text: string) => unknown, pairs: Iterable<readonly [string, string]>) => {
  const steep: (Growth & { readonly of: string; readonly shape: string })[] = [];
  for (const [one, other] of pairs)
    for (const [shape, textOf] of Object.entries(SHAPES)) {
      const growth = tooSteep(read, textOf(one, other));
      if (growth !== null) steep.push({ of: JSON.stringify([one, other]), shape, ...growth });
    }
  return steep;
};

describe.each(Object.entries(READERS))("SEC-14: reading %s", (_, read) => {
  test("takes time in proportion to its length, whatever is repeated in it", { timeout: 120_000 }, () => {
    expect(
      worst(
        read,
        REPEATED.map((one) => [one, one] as const),
      ),
    ).toEqual([]);
  });

  test(
    "takes time in proportion to its length, whatever two things are repeated",
    { timeout: 120_000 },
    () => {
      const one = fc.constantFrom(...REPEATED);
      fc.assert(
        fc.property(one, one, (first, second) => {
          expect(worst(read, [[first, second]])).toEqual([]);
        }),
        { numRuns: 300, endOnFailure: true },
      );
    },
  );
});
