import { expect, test } from "vitest";
import { PRIYA, START, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { collectionId, optionId, pollId } from "../../kernel/ids.ts";
import { isOpen } from "../../kernel/open.ts";
import { DAY, MINUTE } from "../../kernel/time.ts";

const restored = { type: "recordRestored", backedUpAt: START } as const;
const said = (cancelled: number) => [
  { kind: "post", message: { kind: "communityRestored", backedUpAt: START, cancelled } },
];
const posts = ({ effects }: Founding) =>
  effects.flatMap((effect) =>
    effect.kind === "post" ? [{ kind: effect.kind, message: effect.message }] : [],
  );

test("BACKUP-5: the chat is told that the community was restored, and as of when", () => {
  const guild = new Founding();
  guild.do("guildhall", restored);
  expect(posts(guild)).toEqual(said(0));
});

test("BACKUP-5: votes and the scale that were open are cancelled, and lists stay open", () => {
  const guild = new Founding();
  const question = { question: "Shall we?", options: ["Yes", "No"], budget: 1, cap: 1 } as const;
  guild.do(PRIYA, {
    ...{ type: "openPoll", ...question, secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
  });
  guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false });
  guild.do(PRIYA, {
    ...{ type: "openCollection", prompt: "Ideas?", anonymous: true, perMember: null },
    ...{ closesAt: START + DAY, inChat: false },
  });
  guild.do("guildhall", restored);
  expect(posts(guild)).toEqual(said(2));
  expect(guild.state.polls.map(({ progress }) => progress.phase)).toEqual(["cancelled"]);
  expect(guild.state.scale?.progress.phase).toBe("cancelled");
  expect(guild.state.collections.filter(isOpen)).toHaveLength(1);
  // They can be opened again at once.
  guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: false });
});

test("BACKUP-5: the vote of a workshop begins anew, on the same options and with all its time", () => {
  const guild = new Founding();
  const id = guild.do(PRIYA, {
    ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 5, good: 6, vote: 60 } },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  guild.do(PRIYA, { type: "nextStep", from: "bad" });
  const entry = guild.add(TOM, collectionId(`${id}-good`), "We listen");
  guild.do(PRIYA, { type: "nextStep", from: "good" });
  const before = pollId(`${id}-vote`);
  guild.do(TOM, { type: "castBallot", poll: before, ballot: { [optionId(entry)]: 1 } });
  guild.at += 30 * MINUTE;
  guild.do("guildhall", restored);
  const { workshop, polls } = guild.state;
  if (workshop?.step !== "vote") throw new Error("It is not voted on");
  expect(workshop.poll).not.toBe(before);
  expect(workshop.stepEndsAt).toBe(guild.at + 60 * MINUTE);
  expect(polls.map(({ progress }) => progress.phase)).toEqual(["cancelled", "open"]);
  expect(polls.at(-1)).toMatchObject({ id: workshop.poll, options: [{ id: entry, text: "We listen" }] });
  guild.do(TOM, { type: "castBallot", poll: workshop.poll, ballot: { [optionId(entry)]: 1 } });
  guild.do(PRIYA, { type: "nextStep", from: "vote", anyway: true });
  expect(guild.state.workshop?.step).toBe("adopting");
});
