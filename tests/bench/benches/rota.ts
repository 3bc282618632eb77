import { seeded } from "../../support/random.ts";
import type { Bench } from "../bench.ts";
import type { Target } from "../report/outcome.ts";
import type { TableRow } from "../report/table.ts";
import {
  type Fairness,
  fairnessOf,
  largestLag,
  listInTurn,
  nameOf,
  type Person,
  queue,
  type Rule,
} from "./rota-rules.ts";

const PEOPLE = [3, 5, 7, 12];
const SESSIONS = 150;
const HISTORIES = { full: 400, quick: 10 };
/** Two more people join before these sessions. */
const LATE = [40, 80];

const RULES: Readonly<Record<string, () => Rule>> = {
  "largest lag": largestLag,
  "list in turn": listInTurn,
  queue,
};

export const rota: Bench = {
  title: "Who leads, by three rules",

  run({ quick, say }) {
    const histories = quick ? HISTORIES.quick : HISTORIES.full;
    const rows: TableRow[] = [];
    const targets: Target[] = [];
    for (const count of PEOPLE) {
      say(`${count} people`);
      const all = count + LATE.length;
      for (const [name, rule] of Object.entries(RULES)) {
        const worst = worstOf(
          Array.from({ length: histories }, (_, seed) => fairnessIn(rule(), count, seed)),
        );
        rows.push({
          ...{ people: count, rule: name, drift: worst.drift, "longest wait": worst.longestWait },
          ...{ repeats: worst.repeats, "newcomers' wait": worst.newcomersWait },
        });
        if (rule === largestLag)
          targets.push({
            what: `the largest lag of ${count} people, joined by two more`,
            atMost: (all - 1) / 2 + 2,
            measured: worst.drift,
          });
      }
    }
    const title = `The worst of ${histories} histories of ${SESSIONS} sessions`;
    return Promise.resolve({
      tables: [{ title, rows }],
      targets,
      notes: [
        "Drift is in sessions led too many or too few. Waits are in sessions that somebody attended.",
        "Everybody attends by a likelihood of their own, from 30 to 100 %; two people join late.",
      ],
    });
  },
};

/** Every rule gets the same people, who attend the same sessions. */
function fairnessIn(rule: Rule, count: number, seed: number): Fairness {
  const random = seeded(seed);
  const joined = [...Array.from({ length: count }, () => 0), ...LATE];
  const people: readonly Person[] = joined.map((from, number) => ({
    ...{ member: nameOf(number), joined: from, attends: 0.3 + 0.7 * random.next() },
  }));
  return fairnessOf(rule, people, SESSIONS, ({ attends }) => random.chance(attends));
}

const worstOf = (all: readonly Fairness[]): Fairness => ({
  drift: Math.max(...all.map(({ drift }) => drift)),
  longestWait: Math.max(...all.map(({ longestWait }) => longestWait)),
  repeats: Math.max(...all.map(({ repeats }) => repeats)),
  newcomersWait: Math.max(...all.map(({ newcomersWait }) => newcomersWait)),
});
