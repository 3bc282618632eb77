import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIYA, TOM } from "../../../testing/decider-samples.ts";
import { Founding } from "../../../testing/founding.ts";
import { crowd, Looking } from "../../../testing/looking.ts";
import { adopt } from "../../../testing/adopt.ts";
import { myCommunity } from "../mine.ts";
import { DAY } from "../../kernel/time.ts";
import { LIMITS } from "../../kernel/limits.ts";
import { optionId, type PollId, pollId, takeawayId } from "../../kernel/ids.ts";

const BEGIN = { type: "lookHonestly", closesAt: null, inChat: false } as const;

describe("the honest look", () => {
  it("HONEST-1: asks of each principle of the contract in force, with three answers and no budget", () => {
    const guild = new Looking();
    const look = guild.look();
    expect(guild.state.polls.find(({ id }) => id === look)).toMatchObject({
      subject: { kind: "honestLook", version: 1 },
      options: [
        { text: "We start on time" },
        { text: "Everybody gets a turn" },
        { text: "We have an agenda" },
      ],
      ...{ budget: null, cap: 3, secrecy: "hidden", decides: false },
    });
  });

  it("HONEST-1: there must be a contract, and one look at a time", () => {
    expect(new Founding().refusal(PRIYA, BEGIN)).toBe("noContract");
    const guild = new Looking();
    guild.look();
    expect(guild.refusal(PRIYA, BEGIN)).toBe("pollOpen");
  });

  it("HONEST-1: is begun by whoever may begin a workshop", () => {
    expect(new Looking().refusal(TOM, BEGIN)).toBe("onlyRunners");
  });

  it("HONEST-2: whoever answers may leave principles out, change what they said, and take it back", () => {
    const guild = new Looking();
    const look = guild.look();
    guild.answer(look, TOM, [3, 0, 1]);
    guild.do(TOM, { type: "setOptionVotes", poll: look, option: optionId(`${look}-1`), votes: 2 });
    expect(myCommunity(guild.state, TOM).ballots[look]).toEqual({
      [`${look}-0`]: 3,
      [`${look}-1`]: 2,
      [`${look}-2`]: 1,
    });
    guild.do(TOM, { type: "castBallot", poll: look, ballot: {} });
    expect(myCommunity(guild.state, TOM).ballots[look]).toBeUndefined();
    expect(guild.refusal(TOM, { type: "castBallot", poll: look, ballot: { [`${look}-0`]: 4 } })).toBe(
      "overCap",
    );
  });

  it("HONEST-3: closes by itself at its time, and is cancelled once another contract is in force", () => {
    const guild = new Looking();
    const closesAt = guild.at + DAY;
    const look = pollId(guild.do(PRIYA, { ...BEGIN, closesAt }));
    guild.at = closesAt;
    guild.do("guildhall", { type: "closePollWhenDue", poll: look, closesAt });
    expect(guild.state.looks).toMatchObject([{ id: look, version: 1, turnout: 0, figures: {} }]);
    const other = guild.look();
    adopt(guild, "We listen");
    expect(guild.state.polls.find(({ id }) => id === other)?.progress.phase).toBe("cancelled");
    expect(guild.state.looks).toHaveLength(1);
  });

  it("HONEST-4: nothing is left of what fewer than five people said, not even in what is stored", () => {
    const guild = new Looking();
    const { figures, turnout } = guild.looked([3, 3, 3], [2, 2, 2], [1, 1, 1], [3, 1, 2]);
    expect({ figures, turnout }).toEqual({ figures: {}, turnout: 4 });
    const closed = guild.recorded.findLast(({ event }) => event.type === "PollClosed")?.event;
    expect(closed).toMatchObject({ outcome: { tally: {}, voters: {}, ranking: [], ties: [] } });
  });

  it("HONEST-4: of a principle about which five people said something, their number and the sum are left", () => {
    const guild = new Looking();
    const [onTime, turn] = guild.principles;
    const { figures } = guild.looked([3, 1, 3], [2, 1, 0], [3, 1, 2], [3, 2, 2], [1, 1, 2], [0, 1, 0]);
    expect(figures).toEqual({
      [onTime]: { answers: 5, sum: 12 },
      [turn]: { answers: 6, sum: 7 },
    });
  });

  it("HONEST-4: no two figures that are published differ by fewer than five answers", () => {
    const said = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3);
    const look = fc.array(fc.tuple(said, said, said), { maxLength: 9 });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 4 }), (looks) => {
        const guild = new Looking();
        looks.forEach((each) => {
          const { figures } = guild.looked(...each);
          guild.principles.forEach((principle, place) => {
            // A look has ballots of its own, so that its figures share no answer with any other's.
            const answers = each.map((all) => all[place] ?? 0).filter((often) => often > 0);
            const figure = figures[principle];
            const sum = answers.reduce<number>((total, often) => total + often, 0);
            const told = answers.length < 5 ? undefined : { answers: answers.length, sum };
            expect(figure).toEqual(told);
          });
        });
        // Neither what is stored of a closed look nor what is seen of it has anything else of the answers.
        const votes = guild.recorded.flatMap(({ event }) =>
          event.type === "PollClosed" && "voters" in event.outcome
            ? Object.values(event.outcome.voters ?? {})
            : [],
        );
        expect(Math.min(5, ...votes)).toBe(5);
      }),
      { numRuns: 60 },
    );
  });

  it("HONEST-5: the results of the last looks are kept, those of principles that stay too", () => {
    const guild = new Looking();
    for (let count = 0; count < LIMITS.looks + 2; count += 1) {
      guild.at += DAY;
      guild.looked(...crowd(5).map(() => [2, 2, 2] as const));
    }
    expect(guild.view["looks"]).toEqual(guild.state.looks);
    expect(guild.state.looks).toHaveLength(LIMITS.looks);
  });
});

describe("a first step", () => {
  const five = (...said: readonly (0 | 1 | 2 | 3)[]) => crowd(5).map(() => said);

  it("HONEST-6: about one of the worst two becomes an open action that nobody owns", () => {
    const guild = new Looking();
    const [principle] = guild.principles;
    const look = guild.looked(...five(3, 2, 1));
    const step = { type: "noteFirstStep", look: look.id, principle, text: " Start at nine " } as const;
    const action = guild.do(TOM, step);
    expect(guild.state.actions).toMatchObject([
      { id: action, text: "Start at nine", owner: null, session: null, standing: { is: "open" } },
    ]);
    expect(guild.view["actions"]).toEqual([action]);
    expect(guild.state.looks.at(-1)?.steps).toEqual({ [principle]: action });
    expect(guild.refusal(PRIYA, step)).toBe("actionTaken");
    guild.do(PRIYA, { type: "takeOnAction", action: takeawayId(action) });
    expect(guild.state.actions).toMatchObject([{ owner: PRIYA }]);
  });

  it("HONEST-6: is not asked about others, nor about what is hardly ever done, nor after another look or contract", () => {
    const guild = new Looking();
    const [onTime, turn, agenda] = guild.principles;
    const note = (look: PollId, principle = onTime) =>
      guild.refusal(TOM, { type: "noteFirstStep", look, principle, text: "Start at nine" });
    const first = guild.looked(...five(3, 2, 2));
    expect(note(first.id, agenda)).toBe("noSuchPrinciple");
    const second = guild.looked(...five(3, 1, 1));
    expect(note(second.id, turn)).toBe("noSuchPrinciple");
    expect(note(first.id)).toBe("contractChanged");
    adopt(guild, "We listen");
    expect(note(second.id)).toBe("contractChanged");
  });
});
