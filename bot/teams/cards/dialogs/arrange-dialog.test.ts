import { describe, expect, test } from "vitest";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf, withoutSlice } from "@guildhall/shared/testing/reading";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { drawDialog } from "./draw-dialog.ts";
import { JUST_OPENED, choicesOf, dialogFor, fieldOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

/** A plan for two sessions is proposed for these topics. */
function planned(...topics: readonly string[]) {
  const guild = new Founding();
  const ids = topics.map((title) => guild.offer(TOM, title));
  guild.do(PRIYA, {
    ...{ type: "proposePlan", sessions: 2, dates: [guild.at + DAY, guild.at + 8 * DAY] },
    ...{ opening: null, closing: null },
  });
  return { guild, ids };
}

const draw = (guild: Founding, done = {}) => dialogFor(guild, PRIYA, "arrange", { kind: "plan" }, done);

describe("CARD-8: the dialog in which topics are moved between sessions", () => {
  test("asks which topic, and to which of the sessions or out of them", () => {
    const { guild, ids } = planned("Design tokens", "CI *fast*");
    const { title, height, card } = draw(guild);
    expect({ title, height }).toEqual({ title: "Move topics", height: "medium" });
    expect(linesOf(card)).toEqual(["<Topic: Choose one>", "<Move to: session 1>", "[[Move]]"]);
    expect(fieldOf(card, "topic")).toMatchObject({
      choices: [
        { title: "Choose one", value: "" },
        { title: "1. Design tokens", value: ids[0] },
        { title: "2. CI fast", value: ids[1] },
      ],
    });
    expect(fieldOf(card, "to")).toMatchObject({
      choices: [
        { title: "session 1", value: "0" },
        { title: "session 2", value: "1" },
        { title: "none of them", value: "out" },
      ],
    });
    expect(pressesOf(card, "Move")).toEqual([
      { press: { verb: "movePlanned", data: { card: "plan", nonce: NONCE } }, dialog: "arrange" },
    ]);
  });

  test("keeps what was chosen, and says what became of it", () => {
    const { guild, ids } = planned("Design tokens", "CI");
    const typed = { topic: ids[1] ?? "", to: "out" };
    expect(linesOf(draw(guild, { typed, notice: "Moved." }).card)).toEqual([
      ...["Moved.", "<Topic: 2. CI>", "<Move to: none of them>", "[[Move]]"],
    ]);
  });

  test("offers the topics that are left out, too, after the others", () => {
    const { guild, ids } = planned("Design tokens", "CI");
    guild.do(PRIYA, { type: "movePlannedTopic", topic: ids[0] as never, session: null, to: 0 });
    expect(choicesOf(draw(guild).card, "topic")).toEqual(["Choose one", "1. CI", "2. Design tokens"]);
  });

  test("does not name a topic that is hidden, and leaves out one that is gone", () => {
    const { guild, ids } = planned("Rude words", "CI", "Forms");
    guild.do(PRIYA, { type: "hideTopic", topic: ids[0] as never });
    const hidden = ["Choose one", "1. Hidden by the facilitator", "2. CI"];
    expect(choicesOf(draw(guild).card, "topic")).toEqual([...hidden, "3. Forms"]);
    const reader = withoutSlice(readerOf(guild, PRIYA), `topic:${ids[2]}`);
    const about = { dialog: "arrange", subject: { kind: "plan" }, now: guild.at } as const;
    const drawn = drawDialog({ ...JUST_OPENED, ...about, reader });
    expect(choicesOf(drawn, "topic")).toEqual(hidden);
  });

  test("says that no plan is proposed any more", () => {
    const { guild } = planned("Design tokens");
    guild.do(PRIYA, { type: "discardPlan" });
    expect(linesOf(draw(guild, { notice: "No." }).card)).toEqual(["No plan is proposed at the moment."]);
  });

  test("CARD-5: offers as many topics as fit", () => {
    const topics = Array.from({ length: 200 }, (_, n) => `${n}`.padEnd(LIMITS.title, "長"));
    const { guild } = planned(...topics);
    const { length } = choicesOf(draw(guild).card, "topic");
    expect(length).toBeGreaterThan(50);
    expect(length).toBeLessThan(200);
  });
});
