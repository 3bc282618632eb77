import { itemId, runId } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand, SystemSessionCommand } from "@guildhall/shared/domain/session/commands";
import { DEFAULT_SETTINGS } from "@guildhall/shared/domain/settings";
import { AGENDA, GUILD_ID, raised, START } from "@guildhall/shared/testing/decider-samples";
import { type Evening, RUN } from "../evening.ts";
import { AUTHOR, FACILITATOR, MEMBER, OPENER, ORGANISER } from "../people.ts";
import type { Rows } from "./row.ts";

const TOKENS = itemId("tokens");
const COMMUNITY = { communityName: "Frontend Guild", settings: DEFAULT_SETTINGS, organisers: [ORGANISER] };

/** The commands that people may give to a running session. */
export const sessionPeople: Rows<MemberSessionCommand, Evening> = {
  pause: ["Pause the timer", () => ({ run: RUN })],
  resume: [
    "Let it run again",
    (evening) => {
      evening.pause();
      return { run: RUN };
    },
  ],
  adjustMinutes: ["Give an item more minutes or fewer", () => ({ item: TOKENS, by: 1 })],
  next: ["Go on to the next item", () => ({ run: RUN })],
  previous: [
    "Go back to the item before",
    (evening) => {
      evening.secondItem();
      return { run: runId("run-of-tokens") };
    },
  ],
  moveItem: ["Reorder the items to come", () => ({ item: TOKENS, to: 2 })],
  addItem: ["Add an item", () => ({ item: { title: "Break", kind: "break", presenter: null, minutes: 5 } })],
  removeItem: ["Remove an item to come", () => ({ item: TOKENS })],
  finish: ["Finish the session", () => ({})],
  raiseElmo: ["Raise ELMO", () => ({ run: RUN })],
  takeBackElmo: [
    "Take one's own ELMO back",
    (evening) => {
      evening.elmo();
      return { run: RUN };
    },
  ],
  keepGoing: [
    "Say keep going at a call",
    (evening) => {
      evening.call();
      return { run: RUN };
    },
  ],
  takeBackKeepGoing: [
    "Take one's own keep going back",
    (evening) => {
      evening.keepGoing();
      return { run: RUN };
    },
  ],
  answerCall: [
    "Answer a call: move on, park it or continue",
    (evening) => {
      evening.call();
      return { run: RUN, answer: { kind: "moveOn" } };
    },
  ],
  addTakeaway: ["Add a takeaway", () => ({ text: "Small steps", kind: "learned", owner: null })],
  editTakeaway: [
    "Edit a takeaway",
    (evening) => ({ takeaway: evening.takeaway(), text: "Small steps, often" }),
    { note: "Until an hour after the session." },
  ],
  removeTakeaway: ["Remove a takeaway", (evening) => ({ takeaway: evening.takeaway() })],
  takeOver: [
    "Take over as facilitator",
    () => ({}),
    {
      note: "Once the facilitator has been absent for a minute. While they are here nobody takes over.",
      facilitatorAbsent: true,
      idle: ["facilitatorHere"],
    },
  ],
  handOver: ["Hand over to another facilitator", () => ({ to: OPENER })],
  correctHeadCount: ["Correct how many people are here", () => ({ count: 12 })],
};

/** The commands that Guildhall itself gives to a session. */
export const sessionGuildhall: Rows<SystemSessionCommand, Evening> = {
  open: [
    "Open the session that somebody began",
    (evening) => {
      evening.notBegun();
      return { ...COMMUNITY, community: GUILD_ID, number: 1, facilitator: FACILITATOR, agenda: AGENDA };
    },
  ],
  adoptSettings: ["Take over changed settings and organisers", () => COMMUNITY],
  countPresent: [
    "Make a call when people leave and the ELMOs are enough",
    (evening) => {
      evening.happens(raised(AUTHOR, RUN), raised(MEMBER, RUN));
      evening.circumstances = { present: [AUTHOR, MEMBER] };
      return {};
    },
  ],
  noteMeetingEnd: ["Note that the meeting ended, when Teams says so", () => ({})],
  endLeft: [
    "End a session that everybody has left",
    (evening) => {
      evening.empty();
      return {};
    },
  ],
  replaceFacilitator: [
    "Give facilitation to whoever says that they take it on",
    () => ({ from: FACILITATOR, by: MEMBER }),
  ],
  reopen: [
    "Reopen the session that an organiser reopened",
    (evening) => {
      evening.happens({ type: "SessionEnded", at: START, by: "person" });
      return {};
    },
  ],
};
