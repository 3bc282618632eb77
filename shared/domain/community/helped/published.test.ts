import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byGuildhall } from "../../../testing/decider-samples.ts";
import { member } from "../../../testing/founding.ts";
import type { Decision } from "../../kernel/decider.ts";
import { type MemberRef, sessionId, takeawayId } from "../../kernel/ids.ts";
import { DAY, HOUR } from "../../kernel/time.ts";
import { helped } from "./feature.ts";
import type { HelpedEvent } from "./part.ts";
import { HELPED, type Helped, type HelpedFigure, type HelpedState } from "./state.ts";

/** What happens: a session is asked about, somebody answers, or something is due. */
type Step =
  | { readonly kind: "asked"; readonly attended: readonly number[] }
  | { readonly kind: "answer"; readonly by: number; readonly lesson: 0 | 1; readonly said: Helped }
  | { readonly kind: "over" | "forget" };

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
      lesson: fc.constantFrom<0 | 1>(0, 1),
      said: fc.constantFrom<Helped>(...HELPED),
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom<Step>({ kind: "over" }, { kind: "forget" }) },
);

/** Each with how many hours pass before it. */
const history = fc.array(fc.tuple(step, fc.integer({ min: 1, max: 40 })), {
  minLength: 30,
  maxLength: 90,
  size: "max",
});

/** Who answered about which takeaway; changing the answer replaces it. */
type Answer = `${MemberRef} ${string}`;

/** A community in which people answer, with what a test knows of each answer that nothing stored may reveal. */
class Community {
  state: HelpedState = helped.initial;
  /** the answers of each figure, oldest first */
  readonly published: ReadonlySet<Answer>[] = [];
  #at = 0;
  #sessions = 0;
  #attended: readonly number[] = [];
  readonly #waiting = new Map<Answer, Helped>();

  take([next, hours]: readonly [Step, number]): void {
    this.#at += hours * HOUR;
    const { question } = this.state.helped;
    const session = question?.session ?? sessionId("none");
    const { systemCommands: system, commands } = helped;
    switch (next.kind) {
      case "asked": {
        this.#sessions += 1;
        this.#attended = next.attended;
        const id = sessionId(`session-${this.#sessions}`);
        const endedAt = this.#at - 28 * DAY;
        const lessons = [0, 1].map((each) => ({ id: takeawayId(`${id}-${each}`), text: "Ask earlier" }));
        const learned = { session: id, number: this.#sessions, lessons };
        this.#did(
          system.recordLessons({ type: "recordLessons", ...learned, at: endedAt }, this.state, this.#given()),
        );
        const command = { type: "askHelpedWhenDue", session: id, endedAt } as const;
        this.#did(system.askHelpedWhenDue(command, this.state, this.#given()));
        break;
      }
      case "answer": {
        const shown = JSON.stringify(helped.view(this.state, {} as never));
        const by = member(next.by);
        const takeaway = takeawayId(`${session}-${next.lesson}`);
        const command = { type: "sayHelped", takeaway, helped: next.said } as const;
        const decision = commands.sayHelped(command, this.state, this.#given(by));
        if (decision.ok) this.#waiting.set(`${by} ${takeaway}`, next.said);
        this.#did(decision);
        expect(JSON.stringify(helped.view(this.state, {} as never))).toBe(shown);
        break;
      }
      case "over":
        this.#did(system.endHelpedWhenDue({ type: "endHelpedWhenDue", session }, this.state, this.#given()));
        break;
      case "forget": {
        const command = { type: "forgetHelpedWhenDue", pool: this.state.helped.pools } as const;
        this.#did(system.forgetHelpedWhenDue(command, this.state, this.#given()));
      }
    }
  }

  #given(by: MemberRef = member(0)) {
    const attended = this.#attended.map((number) => ({ member: member(number), quarters: [] }));
    const uses = { sessions: {}, pastSessions: { whoAttended: () => attended } };
    const actor = { kind: "member", ref: by, meetingOrganiser: false };
    return { uses, actor, meta: byGuildhall({ at: this.#at }), opened: {} } as never;
  }

  #did(decision: Decision<{ readonly type: string }>): void {
    if (decision.ok) this.#happened(decision.value);
  }

  #happened(events: readonly { readonly type: string }[]): void {
    for (const event of events as readonly HelpedEvent[]) {
      const occurrence = { at: this.#at, version: 1, byPerson: true, by: null };
      this.state = helped.events[event.type].evolve(this.state, event as never, occurrence);
      if (event.type === "HelpedPublished") this.#isPublished(event.figure);
      if (event.type === "HelpedPublished" || event.type === "HelpedForgotten") this.#waiting.clear();
    }
  }

  #isPublished({ said }: HelpedFigure): void {
    const answers = [...this.#waiting.values()];
    for (const each of HELPED) expect(said[each]).toBe(answers.filter((one) => one === each).length);
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

describe("what is published of whether things helped", () => {
  it("HELPED-6: in 1,000 histories no two figures, nor sums of figures, differ by the answers of fewer than five people", () => {
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
