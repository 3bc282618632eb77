import { expect, test } from "vitest";
import { PRIYA } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { helpMessage } from "./guide-cards.ts";
import { linked, withPageLink } from "./page-link.ts";
import { contextOf, expectShowable } from "./testing/drawn.ts";
import { texts } from "./testing/english.ts";
import { linesOf } from "./testing/lines.ts";
import { activityCard } from "./activity/activity-card.ts";

const address = "https://teams.microsoft.com/l/entity/app/guildhall?context=x";

test.each([
  ["home", "Open Guildhall"],
  ["sessions", "Open Sessions"],
  ["topics", "Open Topics"],
  ["agreements", "Open How we work"],
] as const)(
  "CARD-27: the link to %s is the last button, after what is for those who run it",
  (page, title) => {
    const guild = new Founding();
    const setup = activityCard(contextOf(guild, { kind: "setup" }))?.card;
    if (setup === undefined) throw new Error("there is nothing to draw");
    const card = withPageLink(setup, { page, address }, texts);
    expectShowable(card);
    expect(linesOf(card).at(-1)).toBe(`[${title}]`);
    expect(card.actions?.map(({ type }) => type)).toEqual(["Action.ShowCard", "Action.OpenUrl"]);
    expect(card.actions?.at(-1)).toMatchObject({ url: address });
  },
);

test("CARD-27: a person's own card has it, too", () => {
  const own = activityCard(contextOf(new Founding(), { kind: "setup" }, PRIYA))?.card;
  if (own === undefined) throw new Error("there is nothing to draw");
  expect(withPageLink(own, { page: "home", address }, texts).actions).toHaveLength(1);
});

test("CARD-27: a message that shows a card keeps its text", () => {
  const help = helpMessage(texts, "yes");
  const message = linked(help, { page: "home", address }, texts);
  expect(message.summary).toBe(help.summary);
  expect(linesOf(message.attachments[0].content)).toEqual([
    ...linesOf(help.attachments[0].content),
    "[Open Guildhall]",
  ]);
});
