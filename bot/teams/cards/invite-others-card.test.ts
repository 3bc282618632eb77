import { createRequire } from "node:module";
import type * as AdaptiveCards from "adaptivecards";
import { expect, test } from "vitest";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { inviteOthersMessage } from "./invite-others-card.ts";
import { texts } from "./testing/english.ts";

// The library's module for bundlers cannot be loaded by Node.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof AdaptiveCards;

test("LOG-10: the invitation card says what was decided, shows typed text as it is, and names nobody", () => {
  const guild = new Founding();
  guild.do(PRIYA, { type: "changeSettings", name: "**Bold** <at>Priya</at>" });
  guild.do(PRIYA, { type: "voteOnLogistics", elements: ["duration"], closesAt: null, inChat: false });
  const [poll] = guild.state.polls;
  const [option] = poll?.options ?? [];
  if (poll === undefined || option === undefined) throw new Error("no vote was opened");
  guild.do(TOM, { type: "setOptionVotes", poll: poll.id, option: option.id, votes: 1 });
  guild.do(PRIYA, { type: "closePoll", poll: poll.id });
  const message = inviteOthersMessage(guild.state.name, readerOf(guild, null), texts);
  const context = new SerializationContext(Versions.v1_5);
  const { attachments } = message as { readonly attachments: readonly { readonly content: unknown }[] };
  const [attachment] = attachments;
  new AdaptiveCard().parse(attachment?.content, context);
  expect(Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)).toEqual(
    [],
  );
  const card = JSON.stringify(attachment);
  expect(card).toContain("30 minutes");
  // What a person typed is in an element that renders neither Markdown nor mentions.
  expect(card).toContain('{"type":"TextRun","text":"You are invited to **Bold** <at>Priya</at>"');
  expect(card).not.toContain('"entities"');
});
