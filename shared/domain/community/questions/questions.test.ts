import { describe, expect, it } from "vitest";
import { ANA, by, LEE, minute, opened, PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { given } from "../../../testing/decider.ts";
import { Guild } from "../../../testing/actions-guild.ts";
import { type MemberRef, type SessionId, takeawayId } from "../../kernel/ids.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { sessionDecider } from "../../session/decider.ts";
import { isOpenQuestion } from "./part.ts";

const asked = (id: string, author: MemberRef = ANA) => ({
  ...{ id: takeawayId(id), text: `Why ${id}?`, author },
});
const leaves = (guild: Guild, session: SessionId, ...ids: readonly string[]): void => {
  const number = guild.state.running?.number ?? 0;
  guild.end(session);
  const questions = ids.map((id) => asked(id));
  if (ids.length > 0) guild.do("guildhall", { type: "recordQuestions", session, number, questions });
};
const openIn = (guild: Guild) => guild.state.questions.filter(isOpenQuestion).map(({ id }) => id);
const answers = (id: string, text = "By use") =>
  ({ type: "answerQuestion", question: takeawayId(id), text }) as const;
const removes = (id: string) => ({ type: "removeQuestion", question: takeawayId(id) }) as const;
const clears = (id: string) => ({ type: "removeAnswer", question: takeawayId(id) }) as const;
const questionOf = (guild: Guild, id: string) => guild.state.questions.find((each) => each.id === id);

/** Its first session left two questions of Ana's. */
function afterOne(): Guild {
  const guild = new Guild();
  leaves(guild, guild.begin(), "pay", "late");
  return guild;
}

describe("the questions of a session", () => {
  it("ASK-1: are takeaways that anybody adds, and reported to the community at its end", () => {
    const add = { type: "addTakeaway", kind: "question", owner: TOM } as const;
    const { effects, state } = given(sessionDecider, opened({ agenda: [] }))
      .and({ ...add, text: "Who pays?" }, by(ANA, { freshId: "a" }))
      .when({ type: "finish" }, by(PRIYA, { at: minute(30) }));
    expect(state).toMatchObject({ takeaways: [{ kind: "question", owner: null }] });
    const told = effects.flatMap((each) => (each.kind === "tellCommunity" ? [each.command] : []));
    expect(told.at(-1)).toMatchObject({
      ...{ type: "recordQuestions", number: 1 },
      questions: [{ id: "a", text: "Who pays?", author: ANA }],
    });
  });

  it("ASK-1: a session without any reports none, and holds thirty", () => {
    const { effects } = given(sessionDecider, opened({ agenda: [] })).when({ type: "finish" }, by(PRIYA));
    expect(JSON.stringify(effects)).not.toContain("recordQuestions");
    const add = { type: "addTakeaway", text: "Why?", kind: "question", owner: null } as const;
    let session = given(sessionDecider, opened());
    for (let count = 0; count < LIMITS.sessionQuestions; count += 1)
      session = session.and(add, by(TOM, { freshId: `question-${count}` }));
    session.when(add, by(TOM, { freshId: "more" })).thenRefused("full");
  });

  it("ASK-2: stay open however many sessions pass, until any member answers", () => {
    const guild = afterOne();
    leaves(guild, guild.begin(), "next");
    expect(openIn(guild)).toEqual(["pay", "late", "next"]);
    guild.do(LEE, answers("pay", "  Each team its own "));
    expect(openIn(guild)).toEqual(["late", "next"]);
    expect(questionOf(guild, "pay")?.answer).toEqual({ text: "Each team its own", by: LEE, at: guild.at });
    expect(guild.refusal(LEE, answers("late", " "))).toBe("empty");
    expect(guild.refusal(LEE, answers("late", "x".repeat(LIMITS.takeaway + 1)))).toBe("tooLong");
    expect(guild.refusal(LEE, answers("gone"))).toBe("noSuchQuestion");
  });

  it("ASK-2: the first answer stays; whoever gave it rewords it, and nobody else", () => {
    const guild = afterOne();
    guild.do(LEE, answers("pay", "The guild"));
    expect(guild.refusal(TOM, answers("pay", "The bank"))).toBe("questionAnswered");
    guild.do(LEE, answers("pay", "Each team"));
    expect(questionOf(guild, "pay")?.answer?.text).toBe("Each team");
    const { state } = guild;
    guild.do(LEE, answers("pay", "Each team"));
    expect(guild.state).toEqual(state);
  });

  it("ASK-4: an answer is removed by whoever gave it and by organisers, and its question is open again", () => {
    const guild = afterOne();
    guild.do(LEE, answers("pay"));
    expect(guild.refusal(ANA, clears("pay"))).toBe("notYourTakeaway");
    expect(guild.refusal(PRIYA, clears("pay"))).toBeNull();
    guild.do(LEE, clears("pay"));
    expect(openIn(guild)).toEqual(["pay", "late"]);
    expect(JSON.stringify(guild.state.questions)).not.toContain("By use");
  });

  it("ASK-4: a question is removed by whoever asked it and by organisers, and is shown to nobody", () => {
    const guild = afterOne();
    expect(guild.refusal(LEE, removes("pay"))).toBe("notYourTakeaway");
    expect(guild.refusal(PRIYA, removes("pay"))).toBeNull();
    guild.do(ANA, removes("pay"));
    expect(guild.view["questions"]).toEqual(["late"]);
    expect(guild.view["question:pay"]).toBeUndefined();
    expect(guild.refusal(ANA, answers("pay"))).toBe("noSuchQuestion");
    const recap = { kind: "recap", session: guild.state.last?.id };
    expect(guild.effects).toContainEqual(expect.objectContaining({ kind: "post", message: recap }));
    leaves(guild, guild.begin());
    guild.do(ANA, removes("late"));
    expect(JSON.stringify(guild.effects)).not.toContain("recap");
  });
});

describe("a session that is reopened", () => {
  it("ASK-3: has its questions among its takeaways alone, and its next end brings each once", () => {
    const guild = afterOne();
    const session = guild.begin();
    leaves(guild, session, "here", "slip", "known", "bad");
    guild.do(LEE, answers("known"));
    guild.do(ANA, removes("bad"));
    guild.reopen();
    expect(openIn(guild)).toEqual(["pay", "late"]);
    expect(guild.refusal(TOM, answers("known"))).toBe("sessionRunning");
    leaves(guild, session, "here", "known", "bad", "new");
    expect(openIn(guild)).toEqual(["pay", "late", "here", "new"]);
    expect(questionOf(guild, "known")?.answer?.by).toBe(LEE);
    expect(guild.view["removedQuestions"]).toEqual(["bad"]);
  });

  it("ASK-3: leaves none open if all of them were removed, and what it reported late counts no more", () => {
    const guild = new Guild();
    const session = guild.begin();
    leaves(guild, session, "slip");
    guild.reopen();
    guild.do("guildhall", { type: "recordQuestions", session, number: 1, questions: [asked("slip")] });
    leaves(guild, session);
    expect(openIn(guild)).toEqual([]);
  });

  it("ASK-3: a question reads as its author words it within the hour", () => {
    const guild = afterOne();
    const session = guild.state.last?.id;
    if (session === undefined) throw new Error("No session is over");
    guild.do("guildhall", {
      ...{ type: "recordTakeawayEdit", session, takeaway: takeawayId("pay"), text: "Who really pays?" },
    });
    expect(questionOf(guild, "pay")?.text).toBe("Who really pays?");
  });
});

it("ASK-5: the oldest open ones come up no more when there are too many, and the last that are answered are kept", () => {
  const guild = new Guild();
  const many = Array.from({ length: LIMITS.sessionQuestions }, (_, index) => index);
  for (let held = 0; held < 4; held += 1)
    leaves(guild, guild.begin(), ...many.map((index) => `${held}-${index}`));
  expect(openIn(guild)).toHaveLength(LIMITS.questions);
  expect(openIn(guild)[0]).toBe("0-20");
  for (const id of openIn(guild)) guild.do(LEE, answers(id));
  leaves(guild, guild.begin(), "last");
  guild.do(LEE, answers("last"));
  expect(guild.state.questions).toHaveLength(LIMITS.questions);
  expect(guild.state.questions.at(-1)?.id).toBe("last");
});
