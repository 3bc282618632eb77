import { describe, expect, test } from "vitest";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { optionId, pollId, type PollId } from "@guildhall/shared/domain/kernel/ids";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { voteOn } from "@guildhall/shared/testing/reading";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { dialogFor, fieldOf } from "../testing/dialogs.ts";
import { NONCE } from "../testing/drawn.ts";

const of = (poll: PollId) => ({ kind: "poll", poll }) as const;

function openPoll(guild: Founding, options: readonly string[], membersAdd = true): PollId {
  const id = guild.do(PRIYA, {
    ...{ type: "openPoll", question: "What do we eat?", budget: 1, cap: 1, secrecy: "hidden", membersAdd },
    ...{ options, closesAt: null, inChat: true },
  });
  return pollId(id);
}

const told = (guild: Founding, poll: PollId, done = {}) =>
  linesOf(dialogFor(guild, TOM, "option", of(poll), done).card);
const options = (size: number) => Array.from({ length: size }, (_, n) => `Option ${n + 1}`);

describe("the dialog in which members add an option", () => {
  test("has one field, and the options so far below it", () => {
    const guild = new Founding();
    const poll = openPoll(guild, ["Pizza", "Soup"]);
    const { title, height, card } = dialogFor(guild, TOM, "option", of(poll));
    expect({ title, height }).toEqual({ title: "Add an option", height: "large" });
    expect(linesOf(card)).toEqual([
      ...["**What do we eat?**", "<Another option: >", "[[Add]]"],
      ...["**Options so far**", "_1. _Pizza", "_2. _Soup"],
    ]);
    expect(fieldOf(card, "text")).not.toHaveProperty("isMultiline");
    expect(pressesOf(card, "Add")).toEqual([
      { press: { verb: "addOption", data: { card: `poll-${poll}`, nonce: NONCE } }, dialog: "option" },
    ]);
    expect(JSON.stringify(card).match(/"spacing":"Small"/g)).toHaveLength(2);
  });

  test("keeps what was typed, and says what became of it", () => {
    const guild = new Founding();
    const poll = openPoll(guild, ["Pizza", "Soup"]);
    expect(told(guild, poll, { typed: { text: "Rice" }, notice: "Added." }).slice(0, 4)).toEqual([
      ...["**What do we eat?**", "Added.", "<Another option: Rice>", "[[Add]]"],
    ]);
  });

  test("names the choices of the logistics in our own words", () => {
    const guild = new Founding();
    const [poll] = voteOn(guild, ["frequency"]);
    if (poll === undefined) throw new Error("There is no vote");
    expect(told(guild, poll)).toEqual(
      expect.arrayContaining(["**How often do we meet?**", "_1. _Every week"]),
    );
  });

  test("accepts the last option for which there is room, and says so when there is none", () => {
    const guild = new Founding();
    const poll = openPoll(guild, options(LIMITS.options - 1));
    expect(told(guild, poll)).toContain("[[Add]]");
    guild.do(TOM, { type: "addOption", poll, text: "The last one" });
    const full = ["**What do we eat?**", "There is no room for more options."];
    expect(told(guild, poll).slice(0, 3)).toEqual([...full, "**Options so far**"]);
    expect(told(guild, poll, { typed: { text: "" } }).slice(0, 3)).toEqual([...full, "**Options so far**"]);
    expect(told(guild, poll, { typed: { text: "Rice" } }).slice(0, 4)).toEqual([
      ...full,
      "<What you wrote, so that you can copy it: Rice>",
      "**Options so far**",
    ]);
  });

  test("once the vote has closed, accepts nothing and loses nothing", () => {
    const guild = new Founding();
    const poll = openPoll(guild, ["Pizza", "Soup"]);
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-1`)]: 1 } });
    guild.do(PRIYA, { type: "closePoll", poll });
    const closed = ["**What do we eat?**", "This vote has closed. Nothing can be added any more."];
    const there = ["**Options so far**", "_1. _Pizza", "_2. _Soup"];
    expect(told(guild, poll)).toEqual([...closed, ...there]);
    expect(told(guild, poll, { typed: { text: "Rice" }, notice: "No." })).toEqual([
      ...["**What do we eat?**", "No.", closed[1]],
      "<What you wrote, so that you can copy it: Rice>",
      ...there,
    ]);
  });

  test("lists neither topics that were withdrawn nor those that are hidden", () => {
    const guild = new Founding();
    const [withdrawn, hidden] = [guild.offer(TOM, "CI"), guild.offer(TOM, "Rude words")];
    guild.offer(PRIYA, "Forms");
    const poll = pollId(
      guild.do(PRIYA, { ...{ type: "openBacklogVote", budget: 2, cap: 1, closesAt: null, inChat: true } }),
    );
    guild.do(TOM, { type: "withdrawTopic", topic: withdrawn });
    guild.do(PRIYA, { type: "hideTopic", topic: hidden });
    expect(told(guild, poll)).toEqual([
      "**What should we talk about first?**",
      "There is no room for more options.",
      ...["**Options so far**", "_1. _Forms"],
    ]);
  });

  test("CARD-5: shows as many options as fit, and counts the others", () => {
    const guild = new Founding();
    const poll = openPoll(
      guild,
      Array.from({ length: LIMITS.options }, (_, n) => `${n}`.padEnd(200, "長")),
    );
    const lines = told(guild, poll);
    const shown = lines.filter((line) => line.includes("長")).length;
    expect(shown).toBeGreaterThan(10);
    expect(lines.at(-1)).toBe(`_and ${LIMITS.options - shown} more in the Guildhall tab_`);
  });
});
