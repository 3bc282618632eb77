import type { CommandType } from "../support/random-commands/command-of-type.ts";
import type { Plan, Step } from "./plan.ts";
import { changed, planned, tell } from "./tell.ts";

/** A plan that once failed, minimised. */
export interface Regression {
  readonly name: string;
  /** the commands that it was about, which must be carried out for it to mean anything */
  readonly about: readonly CommandType[];
  readonly plan: Plan;
}

const open = (...panels: readonly number[]): readonly Step[] =>
  panels.map((panel) => ({ do: "open", panel }));
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
    about: ["begin", "offerTopic", "changeSettings"],
    plan: {
      ...plan(
        47,
        2,
        [0, 0],
        open(0),
        wait(400),
        tell(0, "found", { name: "Frontend Guild" }),
        wait(455),
        tell(0, "begin"),
        tell(0, "begin"),
        tell(0, "offerTopic", { title: "Topic 3", details: null }),
        tell(0, "changeSettings", changed(6)),
        wait(2_427),
      ),
      unreliable: true,
    },
  },
  {
    // One server destroyed the key that it had created for a commit that lost, while another was about to seal with it:
    // nobody could read who had raised ELMO, so that the word in the chat counted again.
    name: "ELMO-1: a write that loses a conflict leaves the run its key",
    about: ["addTakeaway", "raiseElmo"],
    plan: plan(
      13,
      2,
      [0, 0, 0, 0],
      open(0, 1, 2, 3),
      wait(400),
      tell(0, "found", { name: "Frontend Guild" }),
      wait(100),
      tell(0, "planItem", planned(0)),
      wait(112),
      tell(3, "begin"),
      wait(393),
      tell(3, "addTakeaway", { text: "Learned 3", kind: "action" }),
      tell(0, "raiseElmo"),
      wait(7),
      { do: "word", person: 2, server: 1 },
      wait(2_333),
    ),
  },
  {
    // News of a member's own ELMO waited for an answer that was pending, which was a refusal and brought none.
    name: "ELMO-9: a panel learns of its member's word in the chat while another command is being refused",
    about: ["planItem", "begin", "raiseElmo"],
    plan: plan(
      1036,
      3,
      [0, 3, 5, 4, 6, 0, 3, 1],
      open(0, 1, 2, 3, 4, 5, 6, 7),
      wait(400),
      tell(0, "found", { name: "Frontend Guild" }),
      wait(100),
      tell(0, "planItem", planned(0)),
      wait(36),
      tell(0, "begin"),
      wait(77),
      tell(6, "removeTakeaway"),
      { do: "word", person: 6, server: 2 },
      wait(162),
    ),
  },
  {
    // Within one burst the run in which a member's ELMO stood ended, and they raised it in the next: the same member before
    // and after, so the panel was not told.
    name: "ELMO-9: a member whose ELMO stands in the next run a moment later is told so",
    about: ["planItem", "begin", "raiseElmo", "answerCall"],
    plan: plan(
      2358,
      1,
      [0, 2, 2, 1],
      open(0, 1, 2),
      wait(400),
      tell(0, "found", { name: "Frontend Guild" }),
      wait(100),
      tell(0, "planItem", planned(2)),
      tell(0, "planItem", planned(3)),
      wait(169),
      tell(2, "begin"),
      wait(178),
      { do: "word", person: 1, server: 0 },
      wait(1_700),
      tell(2, "answerCall", { answer: { kind: "park" } }),
      tell(0, "raiseElmo"),
      wait(19),
      { do: "word", person: 2, server: 0 },
    ),
  },
  {
    // It was raised and taken back between two patches, and only the answers reported it: the panel kept showing it.
    name: "ELMO-9: a panel learns of an ELMO that its member takes back and raises within one burst",
    about: ["planItem", "begin", "raiseElmo", "takeBackElmo"],
    plan: plan(
      20_922,
      1,
      [0, 1, 0, 1],
      open(0, 1),
      tell(0, "found", { name: "Frontend Guild" }),
      wait(600),
      tell(0, "planItem", planned(0)),
      tell(0, "planItem", planned(3)),
      wait(145),
      tell(0, "begin"),
      wait(12_546),
      { do: "word", person: 2, server: 0 },
      wait(166),
      { do: "word", person: 3, server: 0 },
      tell(0, "raiseElmo"),
      tell(1, "takeBackElmo"),
      wait(17),
      { do: "word", person: 3, server: 0 },
    ),
  },
  {
    // The opening of a session was pending on one server when another sent it the changed organisers: it was not open yet,
    // and never received them.
    name: "ORG-5: a session that is just being opened learns that its organiser stepped down",
    about: ["begin", "stepDownAsOrganiser"],
    plan: {
      ...plan(
        1147,
        3,
        [0, 3, 6, 3, 1, 5, 1, 1],
        open(0, 2, 3, 4, 5),
        wait(400),
        tell(0, "found", { name: "Frontend Guild" }),
        wait(400),
        tell(5, "begin"),
        wait(74),
        tell(0, "stepDownAsOrganiser"),
      ),
      unreliable: true,
    },
  },
  {
    // A server that was behind believed the session over and dropped the command that changed its settings.
    name: "SET-3: a session that has just been reopened takes over changed settings on a server that is behind",
    about: ["begin", "finish", "changeSettings", "reopenSession"],
    plan: plan(
      3454,
      3,
      [0, 3, 0, 3, 3, 2, 2],
      open(0, 2, 4, 5),
      wait(400),
      tell(0, "found", { name: "Frontend Guild" }),
      wait(100),
      tell(5, "begin"),
      wait(500),
      { do: "crash", server: 2 },
      wait(46_025),
      tell(2, "finish"),
      wait(213),
      tell(0, "changeSettings", changed(6)),
      tell(2, "reopenSession"),
    ),
  },
  {
    // Storage failed when the organisers were to be told: the row was postponed, and thereby counted as never sent.
    name: "STORE-7: a message of unknown fate is not sent again if its organisers cannot be told at once",
    about: ["planItem", "begin", "raiseElmo", "moveItem"],
    plan: plan(
      2209,
      3,
      [0, 3, 5, 1, 4, 5, 2],
      open(0, 1, 2, 3, 4, 5),
      wait(400),
      tell(0, "found", { name: "Frontend Guild" }),
      wait(100),
      tell(0, "planItem", planned(0)),
      tell(0, "planItem", planned(1)),
      tell(5, "begin"),
      wait(511),
      tell(4, "raiseElmo"),
      wait(46_687),
      { do: "fault", server: 0, fault: { after: 7, kind: "failBefore" } },
      tell(0, "moveItem", { to: 9 }),
      { do: "chat", answer: "lost" },
      tell(0, "raiseElmo"),
      wait(213),
    ),
  },
];
