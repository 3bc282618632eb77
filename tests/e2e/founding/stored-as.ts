import type { Topic } from "../actors/participant.ts";
import { bad, ci, flaky, good, hackathon, naming, tabs, tokens } from "./texts.ts";
import type { Summary } from "./told.ts";

/** Everything that the five people should leave in storage. */
export function storedAs(first: number, second: number, day: string, timeZone: string): Summary {
  const topic = (
    { title: text, why = "", minutes }: Topic,
    kind: "present" | "discuss" | "solve",
    author: string,
    votes: number | null,
    standing: Summary["topics"][number]["standing"],
  ) => ({ text, why, kind, minutes, authors: [author], votes, standing });
  return {
    name: "Frontend Guild",
    organisers: ["priya"],
    calls: 3,
    lists: [
      {
        purpose: "bad",
        anonymous: true,
        closed: true,
        entries: [
          { text: bad.late },
          { text: bad.merged, also: [bad.dominates, bad.same] },
          { text: bad.agenda },
          { text: bad.joke, hidden: true },
        ],
      },
      {
        purpose: "good",
        anonymous: true,
        closed: true,
        entries: [
          { text: "We begin on time", twin: bad.late },
          { text: good.turn, twin: bad.merged },
          { text: good.agenda, twin: bad.agenda },
          { text: good.thanks },
        ],
      },
    ],
    polls: [
      { on: "contract", turnout: 5, votes: [2, 5, 4, 1], ties: [] },
      { on: "frequency", turnout: 5, votes: [2, 3, 0, 0], ties: [] },
      { on: "duration", turnout: 5, votes: [0, 0, 1, 4], ties: [] },
      { on: "participants", turnout: 5, votes: [4, 0, 1], ties: [] },
      { on: "backlog", turnout: 5, votes: [3, 2, 3, 1, 1], ties: [2, 2] },
    ],
    workshop: null,
    contracts: [
      {
        version: 1,
        principles: [
          [good.turn, bad.merged, 5],
          [good.agenda, bad.agenda, 4],
          [good.time, bad.late, 2],
        ],
        signed: ["amara", "mateo", "priya", "tom", "yuki"],
      },
    ],
    decisions: [
      [
        {
          version: 1,
          choice: { element: "frequency", frequency: { kind: "weeks", every: 2 } },
          votes: 3,
          turnout: 5,
        },
      ],
      [{ version: 1, choice: { element: "duration", minutes: 50 }, votes: 4, turnout: 5 }],
      [
        {
          version: 1,
          choice: { element: "participants", who: "chat" },
          votes: 4,
          turnout: 5,
        },
      ],
    ],
    topics: [
      topic(tokens, "present", "priya", 3, first),
      topic(ci, "present", "tom", 2, second),
      topic(naming, "discuss", "amara", 3, second),
      topic(flaky, "solve", "mateo", 1, first),
      topic(tabs, "discuss", "yuki", null, "withdrawn"),
      topic(hackathon, "discuss", "yuki", 1, "ranked"),
    ],
    unavailable: [["amara", [day]]],
    rhythm: { timeZone, anchor: first },
    upcoming: [
      {
        at: first,
        agenda: [
          [null, 5, null],
          [tokens.title, 15, "priya"],
          [flaky.title, 25, "mateo"],
          [null, 5, null],
        ],
      },
      {
        at: second,
        agenda: [
          [null, 5, null],
          [naming.title, 20, "amara"],
          [ci.title, 15, "tom"],
          [null, 5, null],
        ],
      },
    ],
    secrets: { sealed: true, readable: [] },
  };
}
