import { describe, expect, it } from "vitest";
import type { PastSessionRow, TakeawayRow } from "../domain/rows.ts";
import { DAY } from "../domain/kernel/time.ts";
import { ANA, LEE, PRIYA, START, TOM } from "../testing/decider-samples.ts";
import { summaryOf } from "./summary.ts";

describe("what a community has done", () => {
  const row = (number: number, facilitator: typeof PRIYA, presenter: typeof PRIYA | null): PastSessionRow =>
    ({
      ...{ number, begunAt: START + number * DAY, minutes: 50, facilitator },
      items: [
        { kind: "topic", became: "done", presenter },
        { kind: "topic", became: "parked", presenter: LEE },
        { kind: "opening", became: "done", presenter: null },
      ],
    }) as unknown as PastSessionRow;
  const took = (kind: TakeawayRow["kind"], used = 0): TakeawayRow =>
    ({ kind, used }) as unknown as TakeawayRow;

  it("LIFE-9: is counted, and thanks whom its pages name, those who did most first", () => {
    const sessions = [row(3, TOM, ANA), row(2, PRIYA, TOM), row(1, PRIYA, ANA)];
    const takeaways = [took("learned", 2), took("learned"), took("action"), took("question")];
    expect(summaryOf(sessions, takeaways, { actionsDone: 7, isHere: (who) => who !== TOM })).toEqual({
      ...{ from: START + DAY, sessions: 3, minutes: 150, topics: 3, learned: 2, used: 2, actionsDone: 7 },
      ...{ presented: 2, presenters: [ANA], led: 2, facilitators: [PRIYA] },
    });
  });
});
