import type { CardsPart } from "@guildhall/shared/domain/community/cards/part";
import type { CollectionsPart } from "@guildhall/shared/domain/community/collections/part";
import type { PollsPart } from "@guildhall/shared/domain/community/polls/part";
import { optionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { START } from "@guildhall/shared/testing/decider-samples";
import type { FeatureRows } from "./row.ts";

const TOMORROW = START + DAY;

export const collections: FeatureRows<CollectionsPart> = {
  heading: "Lists",
  people: {
    openCollection: [
      "Open a list",
      () => ({ prompt: "What next?", anonymous: true, perMember: null, closesAt: null, inChat: false }),
    ],
    addEntry: ["Add an entry", (guild) => ({ collection: guild.list(), text: "Pairing", twin: null })],
    editEntry: [
      "Change an entry",
      (guild) => ({ ...guild.entry(), text: "Smaller steps" }),
      {
        note: "While the list is open, and the entry is theirs alone: one that was merged is nobody's alone.",
      },
    ],
    removeEntry: ["Remove an entry", (guild) => guild.entry(), { note: "As for changing one." }],
    hideEntry: ["Hide an entry", (guild) => guild.entry()],
    showEntry: [
      "Show a hidden entry again",
      (guild) => {
        const entry = guild.entry();
        guild.opens({ type: "hideEntry", ...entry });
        return entry;
      },
    ],
    mergeEntries: [
      "Merge two entries",
      (guild) => {
        const { collection, entry: into } = guild.entry();
        return { collection, into, from: guild.entry(collection, "Smaller steps").entry, text: null };
      },
    ],
    undoMerge: ["Undo a merge", (guild) => guild.merged()],
    moveCollectionClosing: [
      "Change when a list closes",
      (guild) => ({ collection: guild.list(), closesAt: TOMORROW }),
    ],
    cancelCollection: ["Cancel a list", (guild) => ({ collection: guild.list() })],
    closeCollection: ["Close a list", (guild) => ({ collection: guild.list() })],
  },
  guildhall: {
    closeCollectionWhenDue: [
      "Close a list at its time",
      (guild) => {
        const collection = guild.list();
        guild.opens({ type: "moveCollectionClosing", collection, closesAt: TOMORROW });
        return { collection, closesAt: TOMORROW };
      },
    ],
  },
};

export const polls: FeatureRows<PollsPart> = {
  heading: "Votes",
  people: {
    openPoll: [
      "Start a vote",
      () => ({
        ...{ question: "Go on?", options: ["Yes", "No"], budget: 1, cap: 1, secrecy: "hidden" },
        ...{ membersAdd: false, closesAt: null, inChat: false },
      }),
    ],
    castBallot: [
      "Vote",
      (guild) => {
        const poll = guild.poll();
        return { poll, ballot: { [optionId(`${poll}-0`)]: 1 } };
      },
    ],
    setOptionVotes: [
      "Change one's vote for one option",
      (guild) => {
        const poll = guild.poll();
        return { poll, option: optionId(`${poll}-0`), votes: 1 };
      },
    ],
    addOption: [
      "Add an option",
      (guild) => ({ poll: guild.poll(), text: "Later" }),
      { note: "Any member too, where whoever started the vote allowed it." },
    ],
    closePoll: ["Close a vote and count it", (guild) => ({ poll: guild.poll() })],
    movePollClosing: ["Change when a vote closes", (guild) => ({ group: guild.poll(), closesAt: TOMORROW })],
    setQuorum: ["Set how many must vote for a decision", () => ({ share: 0.5, atLeast: 3 })],
    cancelPoll: ["Cancel a vote", (guild) => ({ group: guild.poll() })],
  },
  guildhall: {
    closePollWhenDue: [
      "Close a vote at its time",
      (guild) => {
        const poll = guild.poll();
        guild.opens({ type: "movePollClosing", group: poll, closesAt: TOMORROW });
        return { poll, closesAt: TOMORROW };
      },
    ],
  },
};

export const cards: FeatureRows<CardsPart> = {
  heading: "Cards in the chat",
  people: {
    showInChat: [
      "Post a card",
      () => ({ subject: { kind: "topics" } }),
      { note: "A card for something that is open is posted by whoever runs that." },
    ],
  },
  guildhall: {},
};
