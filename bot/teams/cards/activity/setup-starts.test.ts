import { describe, expect, test } from "vitest";
import { optionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { adopt, WorkshopRun } from "@guildhall/shared/testing/adopt";
import { LEE, PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { decide, settled, voteOn } from "@guildhall/shared/testing/reading";
import { openVote } from "@guildhall/shared/testing/weekly-guild";
import { pressesOf, linesOf } from "../testing/lines.ts";
import { planButton } from "./plan-button.ts";
import { setupDrawing } from "./setup-card.ts";
import { cardOf, contextOf } from "../testing/drawn.ts";

const setup = { kind: "setup" } as const;
const offered = (guild: Founding): string | undefined => linesOf(cardOf(guild, setup, PRIYA)).at(-1);
const opens = (guild: Founding, title: string): readonly unknown[] =>
  pressesOf(cardOf(guild, setup, PRIYA), title);
const opening = (dialog: string, card = "setup") => ({
  ...{ msteams: { type: "task/fetch" } },
  press: { verb: "open", data: { card, dialog } },
});
const propose = {
  ...({ type: "proposePlan", sessions: 1, opening: null, closing: null } as const),
  dates: [new Founding().at + DAY],
};

describe("the set-up card offers its organisers what can be started, and what comes next stands out", () => {
  test("a revised contract once there is one, and the vote on how to meet", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    expect(offered(guild)).toBe(
      "[Revise the contract] [[Vote on how we meet]] [Ask for topics] [Open the scale]",
    );
  });

  test("topics once it is decided how to meet, which can be voted on again", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    decide(guild);
    expect(offered(guild)).toBe(
      "[Revise the contract] [Vote again on how we meet] [[Ask for topics]] [Open the scale]",
    );
  });

  test("a vote on topics, and a plan, once some were offered", () => {
    const guild = new Founding();
    adopt(guild, "Be kind");
    decide(guild);
    guild.offer(TOM, "Design tokens");
    guild.offer(LEE, "CI in ten minutes");
    expect(offered(guild)).toBe(
      "[Revise the contract] [Vote again on how we meet] [Ask for topics] [[Vote on the topics]] [Open the scale] [[Plan the next sessions]]",
    );
  });

  test("nothing of which there is one already", () => {
    const guild = new Founding();
    new WorkshopRun(guild);
    expect(offered(guild)).toBe("[Vote on how we meet] [Ask for topics] [Open the scale]");
    voteOn(guild);
    expect(offered(guild)).toBe("[Ask for topics] [Open the scale]");
    guild.do(PRIYA, { type: "askForTopics", closesAt: null, inChat: true });
    expect(offered(guild)).toBe("[Open the scale]");
    guild.do(PRIYA, { type: "openScale", closesAt: null, inChat: true });
    expect(offered(guild)).toBe("_Organisers: __Priya_");
  });

  test("and no second vote on topics while there is one", () => {
    const guild = settled();
    guild.do(PRIYA, openVote);
    expect(offered(guild)).toBe(
      "[Revise the contract] [Vote again on how we meet] [Open the scale] [[Plan the next sessions]]",
    );
  });
});

describe("CARD-20: each of them opens a dialog of its own", () => {
  test.each([
    ["Start the contract", "startWorkshop"],
    ["Vote on how we meet", "startLogistics"],
    ["Ask for topics", "askTopics"],
    ["Open the scale", "startScale"],
  ])("%s", (title, dialog) => {
    expect(opens(new Founding(), title)).toEqual([opening(dialog)]);
  });

  test.each([
    ["Revise the contract", "startWorkshop"],
    ["Vote again on how we meet", "startLogistics"],
    ["Vote on the topics", "startRanking"],
    ["Plan the next sessions", "plan"],
  ])("%s, once there is something already", (title, dialog) => {
    expect(opens(settled(), title)).toEqual([opening(dialog)]);
  });
});

describe("the button that opens the dialog of a plan", () => {
  const drawn = (guild: Founding) => planButton(contextOf(guild, { kind: "plan" }));

  test("stands out while nothing is planned", () => {
    expect(drawn(new Founding())).toEqual({
      ...{ type: "Action.Submit", title: "Plan the next sessions", style: "positive" },
      data: opening("plan", "plan"),
    });
  });

  test("offers to plan again, and does not stand out, while a plan is proposed and once it is accepted", () => {
    const again = { type: "Action.Submit", title: "Plan again", data: opening("plan", "plan") };
    const guild = new Founding();
    guild.offer(TOM, "Design tokens");
    guild.do(PRIYA, propose);
    expect(drawn(guild)).toEqual(again);
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(drawn(guild)).toEqual(again);
    expect(offered(guild)).toContain(" [Plan again]");
  });
});

describe("a language may put what is next to whoever reads it", () => {
  test("if it is they who take it from there, and not if it is somebody else", () => {
    const guild = new Founding();
    const workshop = new WorkshopRun(guild);
    const [kind] = workshop.vote("Be kind");
    const vote = { type: "castBallot", poll: workshop.poll, ballot: { [optionId(kind ?? "")]: 1 } } as const;
    for (const who of [PRIYA, TOM]) guild.do(who, vote);
    const read = (who: typeof PRIYA): string => {
      const context = contextOf(guild, setup, who);
      const { path, ...founding } = context.texts.founding;
      const goesOn: typeof path.goesOn = (people) =>
        people.map(({ name, isMe }) => (isMe ? "You go on." : `${name} goes on.`)).join(" ");
      const texts = { ...context.texts, founding: { ...founding, path: { ...path, goesOn } } };
      return linesOf({ body: setupDrawing({ ...context, texts })?.body(1) }).join("\n");
    };
    expect(read(PRIYA)).toContain("You have done it. · You go on._");
    expect(read(TOM)).toContain("You have done it. · Priya goes on._");
  });
});
