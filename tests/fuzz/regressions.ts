import type { Plan, Step, Intent } from "./plan.ts";

/** A plan that once failed, minimised. */
export interface Regression {
  readonly name: string;
  readonly plan: Plan;
}

const open = (...panels: readonly number[]): readonly Step[] =>
  panels.map((panel) => ({ do: "open", panel }));
const intent = (panel: number, name: Intent, n = 0): Step => ({ do: "intent", panel, intent: name, n });
const wait = (length: number): Step => ({ do: "wait", length });
const plan = (
  seed: number,
  servers: number,
  people: readonly number[],
  ...steps: readonly (Step | readonly Step[])[]
): Plan => ({ seed, servers, people, unreliable: false, steps: steps.flat() });

export const regressions: readonly Regression[] = [
  {
    // While writing, each command of a batch had a time of its own; while reading, all had that of the last one.
    name: "STORE-11: a topic offered in one commit with a later command has the same time everywhere",
    plan: {
      ...plan(
        47,
        2,
        [0, 0],
        open(0),
        wait(400),
        intent(0, "found"),
        wait(455),
        intent(0, "begin"),
        intent(0, "begin", 5),
        intent(0, "topic", 3),
        intent(0, "settings", 6),
        wait(2_427),
      ),
      unreliable: true,
    },
  },
  {
    // One server destroyed the key that it had created for a commit that lost, while another was about to seal with it:
    // nobody could read who had raised ELMO, so that the word in the chat counted again.
    name: "ELMO-1: a write that loses a conflict leaves the run its key",
    plan: plan(
      13,
      2,
      [0, 0, 0, 0],
      open(0, 1, 2, 3),
      wait(400),
      intent(0, "found"),
      intent(0, "plan"),
      wait(112),
      intent(3, "begin"),
      wait(393),
      intent(3, "takeaway", 3),
      intent(0, "elmo", 2),
      wait(7),
      { do: "word", person: 2, server: 1 },
      wait(2_333),
    ),
  },
  {
    // News of a member's own ELMO waited for an answer that was pending, which was a refusal and brought none.
    name: "ELMO-9: a panel learns of its member's word in the chat while another command is being refused",
    plan: plan(
      1036,
      3,
      [0, 3, 5, 4, 6, 0, 3, 1],
      open(0, 1, 2, 3, 4, 5, 6, 7),
      wait(400),
      intent(0, "found"),
      wait(100),
      intent(0, "plan"),
      wait(36),
      intent(0, "begin"),
      wait(77),
      intent(6, "removeTakeaway", 8),
      { do: "word", person: 6, server: 2 },
      wait(162),
    ),
  },
  {
    // Within one burst the run in which a member's ELMO stood ended, and they raised it in the next: the same member before
    // and after, so the panel was not told.
    name: "ELMO-9: a member whose ELMO stands in the next run a moment later is told so",
    plan: plan(
      2358,
      1,
      [0, 2, 2, 1],
      open(0, 1, 2),
      wait(400),
      intent(0, "found"),
      intent(0, "plan", 2),
      intent(0, "plan", 3),
      wait(169),
      intent(2, "begin"),
      wait(178),
      { do: "word", person: 1, server: 0 },
      wait(1_700),
      intent(2, "park", 8),
      intent(0, "elmo", 8),
      wait(19),
      { do: "word", person: 2, server: 0 },
    ),
  },
  {
    // It was raised and taken back between two patches, and only the answers reported it: the panel kept showing it.
    name: "ELMO-9: a panel learns of an ELMO that its member takes back and raises within one burst",
    plan: plan(
      20_922,
      1,
      [0, 1, 0, 1],
      open(0, 1),
      intent(0, "found"),
      intent(0, "plan"),
      intent(0, "plan", 3),
      wait(145),
      intent(0, "begin"),
      wait(12_546),
      { do: "word", person: 2, server: 0 },
      wait(166),
      { do: "word", person: 3, server: 0 },
      intent(0, "elmo", 8),
      intent(1, "takeBack", 7),
      wait(17),
      { do: "word", person: 3, server: 0 },
    ),
  },
  {
    // The opening of a session was pending on one server when another sent it the changed organisers: it was not open yet,
    // and never received them.
    name: "ORG-5: a session that is just being opened learns that its organiser stepped down",
    plan: {
      ...plan(
        1147,
        3,
        [0, 3, 6, 3, 1, 5, 1, 1],
        open(0, 2, 3, 4, 5),
        wait(400),
        intent(0, "found"),
        wait(173),
        intent(5, "begin"),
        wait(74),
        intent(0, "stepDown", 6),
      ),
      unreliable: true,
    },
  },
  {
    // A server that was behind believed the session over and dropped the command that changed its settings.
    name: "SET-3: a session that has just been reopened takes over changed settings on a server that is behind",
    plan: plan(
      3454,
      3,
      [0, 3, 0, 3, 3, 2, 2],
      open(0, 2, 4, 5),
      wait(400),
      intent(0, "found"),
      { do: "crash", server: 2 },
      intent(5, "begin", 6),
      wait(46_025),
      intent(2, "finish", 4),
      wait(213),
      intent(0, "settings", 6),
      intent(2, "reopen", 8),
    ),
  },
  {
    // Storage failed when the organisers were to be told: the row was postponed, and thereby counted as never sent.
    name: "STORE-7: a message of unknown fate is not sent again if its organisers cannot be told at once",
    plan: plan(
      2209,
      3,
      [0, 3, 5, 1, 4, 5, 2],
      open(0, 1, 2, 3, 4, 5),
      wait(400),
      intent(0, "found"),
      wait(100),
      intent(0, "plan"),
      intent(0, "plan", 1),
      intent(5, "begin"),
      wait(511),
      intent(4, "elmo"),
      wait(46_687),
      { do: "fault", server: 0, fault: { after: 7, kind: "failBefore" } },
      intent(0, "move", 9),
      { do: "chat", answer: "lost" },
      intent(0, "elmo"),
      wait(213),
    ),
  },
];
