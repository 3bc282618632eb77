import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byGuildhall } from "../../../testing/decider-samples.ts";
import { member } from "../../../testing/founding.ts";
import type { Decision } from "../../kernel/decider.ts";
import { type MemberRef, sessionId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { worth } from "./feature.ts";
import type { WorthEvent } from "./part.ts";
import type { Worth, WorthFigure, WorthState } from "./state.ts";

/** What happens: a session is asked about, somebody answers, something is due, or another session begins. */
type Step =
  | { readonly kind: "asked"; readonly attended: readonly number[] }
  | { readonly kind: "answer"; readonly by: number; readonly worth: Worth }
  | { readonly kind: "over" | "forget" | "begin" | "switch" };

const PEOPLE = 8;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("asked" as const),
      attended: fc.subarray(
        Array.from({ length: PEOPLE }, (_, number) => number),
        { minLength: 2 },
      ),
    }),
  },
  {
    weight: 30,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      by: fc.nat(PEOPLE - 1),
      worth: fc.constantFrom<Worth>(0, 1, 2, 3, 4),
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom<Step>({ kind: "over" }, { kind: "begin" }, { kind: "forget" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: "switch" }) },
);

/** Each with how many hours pass before it. */
const history = fc.array(fc.tuple(step, fc.integer({ min: 1, max: 40 })), {
  minLength: 30,
  maxLength: 90,
  size: "max",
});

/** Who answered about which session; changing the answer replaces it. */
type Answer = `${MemberRef} ${string}`;

/** A community in which people answer, with what a test knows of each answer that nothing stored may reveal. */
class Community {
  state: WorthState = worth.initial;
  /** the answers of each figure, oldest first */
  readonly published: ReadonlySet<Answer>[] = [];
  #at = 0;
  #sessions = 0;
  #attended: readonly number[] = [];
  readonly #waiting = new Map<Answer, Worth>();

  take([next, hours]: readonly [Step, number]): void {
    this.#at += hours * HOUR;
    const { question } = this.state.worth;
    const session = question?.session ?? sessionId("none");
    const { systemCommands: system, commands } = worth;
    switch (next.kind) {
      case "asked": {
        this.#sessions += 1;
        this.#attended = next.attended;
        const id = sessionId(`session-${this.#sessions}`);
        const command = { type: "askWorthWhenDue", session: id, endedAt: this.#at - DAY } as const;
        this.#did(system.askWorthWhenDue(command, this.state, this.#given()));
        break;
      }
      case "answer": {
        const shown = JSON.stringify(worth.view(this.state, {} as never));
        const by = member(next.by);
        const command = { type: "answerWorth", session, worth: next.worth } as const;
        const decision = commands.answerWorth(command, this.state, this.#given(by));
        if (decision.ok) this.#waiting.set(`${by} ${session}`, next.worth);
        this.#did(decision);
        expect(JSON.stringify(worth.view(this.state, {} as never))).toBe(shown);
        break;
      }
      case "over":
        this.#did(system.endWorthWhenDue({ type: "endWorthWhenDue", session }, this.state, this.#given()));
        break;
      case "forget": {
        const command = { type: "forgetWorthWhenDue", pool: this.state.worth.pools } as const;
        this.#did(system.forgetWorthWhenDue(command, this.state, this.#given()));
        break;
      }
      case "begin":
        this.#happened(worth.reactions?.SessionBegun?.({} as never, this.state, this.#given()) ?? []);
        break;
      case "switch": {
        const command = { type: "switchWorth", on: this.state.worth.off } as const;
        this.#did(commands.switchWorth(command, this.state, this.#given()));
      }
    }
  }

  #given(by: MemberRef = member(0)) {
    const past = { number: this.#sessions, endedAt: this.#at - DAY };
    const attended = this.#attended.map((number) => ({ member: member(number), quarters: [] }));
    const uses = { sessions: {}, pastSessions: { past: () => past, whoAttended: () => attended } };
    const actor = { kind: "member", ref: by, meetingOrganiser: false };
    return { uses, actor, meta: byGuildhall({ at: this.#at }), opened: {} } as never;
  }

  #did(decision: Decision<{ readonly type: string }>): void {
    if (decision.ok) this.#happened(decision.value);
  }

  #happened(events: readonly { readonly type: string }[]): void {
    for (const event of events as readonly WorthEvent[]) {
      const occurrence = { at: this.#at, version: 1, byPerson: true, by: null };
      this.state = worth.events[event.type].evolve(this.state, event as never, occurrence);
      if (event.type === "WorthPublished") this.#isPublished(event.figure);
      if (event.type === "WorthPublished" || event.type === "WorthForgotten") this.#waiting.clear();
    }
  }

  #isPublished({ answers, sum }: WorthFigure): void {
    const worths: readonly number[] = [...this.#waiting.values()];
    expect({ answers, sum }).toEqual({
      answers: worths.length,
      sum: worths.reduce((total, each) => total + each, 0),
    });
    this.published.push(new Set(this.#waiting.keys()));
  }
}

/** Everything that anybody can work out: nothing, each figure, and figures that follow each other taken together. */
const toWorkOut = (published: readonly ReadonlySet<Answer>[]): readonly ReadonlySet<Answer>[] => [
  new Set<Answer>(),
  ...published.flatMap((_, from) =>
    published
      .slice(from)
      .map((_last, to) => new Set(published.slice(from, from + to + 1).flatMap((answers) => [...answers]))),
  ),
];

const people = (answers: Iterable<Answer>): number =>
  new Set(Array.from(answers, (answer) => answer.split(" ")[0])).size;

describe("what is published of the worth of sessions", () => {
  it("WORTH-5: in 1,000 histories no two figures, nor sums of figures, differ by the answers of fewer than five people", () => {
    let compared = 0;
    fc.assert(
      fc.property(history, (steps) => {
        const community = new Community();
        for (const each of steps) community.take(each);
        const all = toWorkOut(community.published);
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1)) {
            compared += 1;
            expect(people(one.symmetricDifference(other))).toBeGreaterThanOrEqual(5);
          }
      }),
      { numRuns: 1_000 },
    );
    expect(compared).toBeGreaterThan(500);
  }, 120_000);
});
