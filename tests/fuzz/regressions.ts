import type { Plan, Step, Wish } from "./plan.ts";

/** A plan that once went wrong, brought down to the steps that it took. */
export interface Regression {
  readonly name: string;
  readonly plan: Plan;
}

const open = (...panels: readonly number[]): readonly Step[] =>
  panels.map((panel) => ({ do: "open", panel }));
const wish = (panel: number, name: Wish, n = 0): Step => ({ do: "wish", panel, wish: name, n });
const wait = (length: number): Step => ({ do: "wait", length });
const plan = (
  seed: number,
  servers: number,
  people: readonly number[],
  ...steps: readonly (Step | readonly Step[])[]
): Plan => ({ seed, servers, people, rough: false, steps: steps.flat() });

export const regressions: readonly Regression[] = [
  {
    // Each command of a batch had a time of its own where it was written, and the last one's where it was read.
    name: "STORE-11: a topic that was offered in one commit with something later has one time everywhere",
    plan: {
      ...plan(
        47,
        2,
        [0, 0],
        open(0),
        wait(400),
        wish(0, "found"),
        wait(455),
        wish(0, "begin"),
        wish(0, "begin", 5),
        wish(0, "topic", 3),
        wish(0, "settings", 6),
        wait(2_427),
      ),
      rough: true,
    },
  },
  {
    // One server destroyed the key that it had drawn in vain while another was about to seal with the same key:
    // nobody could read who had raised, so that the word in the chat counted once more.
    name: "ELMO-1: a write that comes second leaves the run its key",
    plan: plan(
      13,
      2,
      [0, 0, 0, 0],
      open(0, 1, 2, 3),
      wait(400),
      wish(0, "found"),
      wish(0, "plan"),
      wait(112),
      wish(3, "begin"),
      wait(393),
      wish(3, "takeaway", 3),
      wish(0, "elmo", 2),
      wait(7),
      { do: "word", person: 2, server: 1 },
      wait(2_333),
    ),
  },
  {
    // What a panel is told of its own ELMO waited for the answer that was under way, which was a refusal and told nothing.
    name: "ELMO-9: a panel hears of its member's word in the chat while it is being refused something else",
    plan: plan(
      1036,
      3,
      [0, 3, 5, 4, 6, 0, 3, 1],
      open(0, 1, 2, 3, 4, 5, 6, 7),
      wait(400),
      wish(0, "found"),
      wait(100),
      wish(0, "plan"),
      wait(36),
      wish(0, "begin"),
      wait(77),
      wish(6, "removeTakeaway", 8),
      { do: "word", person: 6, server: 2 },
      wait(162),
    ),
  },
  {
    // Within one burst the run in which a member's ELMO stood ended and it was raised in the next: the same member
    // before and after, and so nothing was told.
    name: "ELMO-9: a member whose ELMO stands in the next run a moment later is told so",
    plan: plan(
      2358,
      1,
      [0, 2, 2, 1],
      open(0, 1, 2),
      wait(400),
      wish(0, "found"),
      wish(0, "plan", 2),
      wish(0, "plan", 3),
      wait(169),
      wish(2, "begin"),
      wait(178),
      { do: "word", person: 1, server: 0 },
      wait(1_700),
      wish(2, "park", 8),
      wish(0, "elmo", 8),
      wait(19),
      { do: "word", person: 2, server: 0 },
    ),
  },
  {
    // It came and went between two patches, and only the answers had told of it: nobody told the panel that it went.
    name: "ELMO-9: a panel hears of an ELMO that its member takes back and raises within one burst",
    plan: plan(
      20_922,
      1,
      [0, 1, 0, 1],
      open(0, 1),
      wish(0, "found"),
      wish(0, "plan"),
      wish(0, "plan", 3),
      wait(145),
      wish(0, "begin"),
      wait(12_546),
      { do: "word", person: 2, server: 0 },
      wait(166),
      { do: "word", person: 3, server: 0 },
      wish(0, "elmo", 8),
      wish(1, "takeBack", 7),
      wait(17),
      { do: "word", person: 3, server: 0 },
    ),
  },
  {
    // The opening of a session was still under way on one server when another told it of changed organisers: it was
    // not open yet, and never heard of them.
    name: "ORG-5: a session that is just being opened learns that its organiser stepped down",
    plan: {
      ...plan(
        1147,
        3,
        [0, 3, 6, 3, 1, 5, 1, 1],
        open(0, 2, 3, 4, 5),
        wait(400),
        wish(0, "found"),
        wait(173),
        wish(5, "begin"),
        wait(74),
        wish(0, "stepDown", 6),
      ),
      rough: true,
    },
  },
  {
    // A server that was a moment behind believed the session over still and let go of the word that changed its settings.
    name: "SET-3: a session that has just been reopened takes over changed settings on a server that is behind",
    plan: plan(
      3454,
      3,
      [0, 3, 0, 3, 3, 2, 2],
      open(0, 2, 4, 5),
      wait(400),
      wish(0, "found"),
      { do: "crash", server: 2 },
      wish(5, "begin", 6),
      wait(46_025),
      wish(2, "finish", 4),
      wait(213),
      wish(0, "settings", 6),
      wish(2, "reopen", 8),
    ),
  },
  {
    // Storage failed when the organisers were to be told that nobody knows: the row was put off, and with that it
    // counted as never sent.
    name: "STORE-7: a message of unknown fate is not sent again when its organisers cannot be told at once",
    plan: plan(
      2209,
      3,
      [0, 3, 5, 1, 4, 5, 2],
      open(0, 1, 2, 3, 4, 5),
      wait(400),
      wish(0, "found"),
      wait(100),
      wish(0, "plan"),
      wish(0, "plan", 1),
      wish(5, "begin"),
      wait(511),
      wish(4, "elmo"),
      wait(46_687),
      { do: "fault", server: 0, fault: { after: 7, kind: "failBefore" } },
      wish(0, "move", 9),
      { do: "chat", answer: "lost" },
      wish(0, "elmo"),
      wait(213),
    ),
  },
];
