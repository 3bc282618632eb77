import type { ActionsPart } from "@guildhall/shared/domain/community/actions/part";
import type { PastSessionsPart } from "@guildhall/shared/domain/community/past-sessions/part";
import type { CalendarPart } from "@guildhall/shared/domain/community/calendar/part";
import type { ExportsPart } from "@guildhall/shared/domain/community/exports/part";
import type { PlannerPart } from "@guildhall/shared/domain/community/planner/part";
import type { SessionsPart } from "@guildhall/shared/domain/community/sessions/part";
import type { TopicsPart } from "@guildhall/shared/domain/community/topics/part";
import { itemId, takeawayId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { NOTHING_COUNTED, START } from "@guildhall/shared/testing/decider-samples";
import { AUTHOR, FACILITATOR, OPENER, ORGANISER } from "../people.ts";
import type { FeatureRows } from "./row.ts";
import { settle } from "./rota.ts";

const NEXT_WEEK = START + 7 * DAY;
const TOPIC = { why: "", kind: "discuss", minutes: 10 } as const;
const OWNED = { note: "The author: whoever owns it." };
const ASKED = "While topics are asked for; at other times the organisers alone.";

export const sessions: FeatureRows<SessionsPart> = {
  heading: "Sessions to come",
  people: {
    planItem: [
      "Add an item to an agenda",
      (guild) => ({
        session: guild.next,
        item: { title: "Open floor", kind: "topic", presenter: null, minutes: 10 },
      }),
    ],
    editPlannedItem: [
      "Change an item",
      (guild) => ({ session: guild.next, item: guild.item(), changes: { minutes: 5 } }),
    ],
    removePlannedItem: ["Remove an item", (guild) => ({ session: guild.next, item: guild.item() })],
    movePlannedItem: ["Reorder the items", (guild) => ({ session: guild.next, item: guild.item(), to: 0 })],
    reuseLastAgenda: [
      "Use the last agenda again",
      (guild) => {
        guild.end();
        guild.item();
        guild.beginNext();
        return { session: guild.next };
      },
    ],
    setRhythm: ["Set weekday and time", () => ({ timeZone: "UTC", at: NEXT_WEEK })],
    addSession: ["Add a session", () => ({ at: NEXT_WEEK })],
    moveSession: ["Move a session", (guild) => ({ session: guild.dated(NEXT_WEEK), at: NEXT_WEEK + DAY })],
    cancelSession: ["Cancel a session", (guild) => ({ session: guild.dated(NEXT_WEEK) })],
    begin: [
      "Begin a session",
      (guild) => ({ session: guild.next }),
      {
        note: "Whoever has the turn facilitates it if they are present, otherwise whoever begins it.",
        noSession: true,
      },
    ],
    reopenSession: [
      "Reopen the last session",
      () => ({}),
      { note: "Within an hour of its end.", noSession: true },
    ],
  },
  guildhall: {
    recordSessionEnd: [
      "Note that the session ended",
      (guild) => ({
        ...{ session: guild.session, at: START, by: "person" },
        ...{ parked: [], done: [], actions: [], somethingDone: false, ...NOTHING_COUNTED },
      }),
    ],
    recordFacilitator: [
      "Note who facilitates now",
      (guild) => ({
        session: guild.session,
        facilitator: guild.state.running?.facilitator === FACILITATOR ? OPENER : ORGANISER,
      }),
    ],
    recordTakeawayEdit: [
      "Note that a takeaway of the last session was edited",
      (guild) => {
        guild.end();
        return { session: guild.session, takeaway: takeawayId("small-steps"), text: "Small steps, often" };
      },
    ],
  },
};

export const pastSessions: FeatureRows<PastSessionsPart> = {
  heading: "Past sessions",
  people: {
    checkIn: ["Say that one is, or was, at the session", (guild) => ({ session: guild.session, here: true })],
  },
  guildhall: {
    recordAttendance: [
      "Record who attended",
      (guild) => {
        guild.end();
        return { session: guild.session, slots: { [ORGANISER]: [0] } };
      },
    ],
    forgetAttendance: [
      "Forget who attended",
      (guild) => {
        const { session } = guild;
        guild.end();
        guild.do("guildhall", { type: "recordAttendance", session, slots: { [ORGANISER]: [0] } });
        return { session };
      },
    ],
  },
};

export const actions: FeatureRows<ActionsPart> = {
  heading: "Actions",
  people: {
    completeAction: ["Tick an action off", (guild) => ({ action: guild.action() }), OWNED],
    dropAction: ["Drop an action", (guild) => ({ action: guild.action() }), OWNED],
    reopenAction: [
      "Open an action again",
      (guild) => {
        const action = guild.action();
        guild.do(AUTHOR, { type: "completeAction", action });
        return { action };
      },
      OWNED,
    ],
    takeOnAction: ["Take on an action that nobody owns", (guild) => ({ action: guild.action(null) })],
    assignAction: ["Hand an action to somebody", (guild) => ({ action: guild.action(), to: OPENER }), OWNED],
    setActionDue: [
      "Choose the session in which an action is due",
      (guild) => {
        const action = guild.action();
        guild.do(ORGANISER, { type: "addSession", at: guild.at + 9 * DAY });
        const { due } = guild.state.actions.find(({ id }) => id === action) ?? {};
        const other = guild.state.upcoming.find(({ id }) => id !== due);
        return { action, due: other?.id ?? guild.next };
      },
      OWNED,
    ],
  },
  guildhall: {
    recordActionsDue: [
      "Note in which session an action is due",
      (guild) => {
        const action = guild.action();
        guild.do(ORGANISER, { type: "addSession", at: guild.at + 9 * DAY });
        const { due, session } = guild.state.actions.find(({ id }) => id === action) ?? {};
        const other = guild.state.upcoming.find(({ id }) => id !== due)?.id ?? guild.next;
        return { session: session ?? other, due: [{ action, in: other }] };
      },
    ],
  },
};

export const topics: FeatureRows<TopicsPart> = {
  heading: "Topics",
  people: {
    offerTopic: ["Offer a topic", () => ({ title: "Design tokens", details: TOPIC })],
    editTopic: [
      "Change a topic",
      (guild) => ({ topic: guild.topic(), title: "Contrast tokens", details: null }),
      { note: "Until it is on an agenda." },
    ],
    withdrawTopic: [
      "Withdraw a topic",
      (guild) => ({ topic: guild.topic() }),
      { note: "Until it is on an agenda." },
    ],
    hideTopic: ["Hide a topic", (guild) => ({ topic: guild.askedTopic() }), { note: ASKED }],
    showTopic: [
      "Show a hidden topic again",
      (guild) => {
        const topic = guild.askedTopic();
        guild.opens({ type: "hideTopic", topic });
        return { topic };
      },
      { note: ASKED },
    ],
    mergeTopics: [
      "Merge two topics",
      (guild) => ({ into: guild.askedTopic(), from: guild.topic("Tokens"), title: null }),
      { note: ASKED },
    ],
    undoTopicMerge: [
      "Undo a merge of topics",
      (guild) => {
        const topic = guild.askedTopic();
        guild.opens({ type: "mergeTopics", into: topic, from: guild.topic("Tokens"), title: null });
        return { topic };
      },
      { note: ASKED },
    ],
    askForTopics: ["Ask everybody for topics", () => ({ closesAt: null, inChat: false })],
    moveAskingClosing: [
      "Change until when topics are asked for",
      (guild) => {
        guild.asking();
        return { closesAt: NEXT_WEEK };
      },
    ],
    stopAsking: [
      "Stop asking for topics",
      (guild) => {
        guild.asking();
        return {};
      },
    ],
    openBacklogVote: [
      "Start the vote on the topics",
      (guild) => {
        guild.topic();
        return { budget: 2, cap: 1, closesAt: null, inChat: false };
      },
    ],
    planTopic: ["Put a topic on the next agenda", (guild) => ({ topic: guild.topic() })],
    planParked: ["Put a parked topic on the next agenda", (guild) => ({ item: guild.parked() })],
    withdrawParked: ["Withdraw a parked topic", (guild) => ({ item: guild.parked() })],
    recordOutcome: [
      "Save the outcome of a topic",
      (guild) => ({ topic: guild.solving(), text: "Cache the builds" }),
      {
        note: "A facilitator: where Guildhall collected ideas on it in their session.",
        openedByGuildhall: true,
      },
    ],
  },
  guildhall: {
    collectIdeas: [
      "Collect ideas while a topic to be solved is on",
      (guild) => ({ session: guild.session, item: itemId(guild.topic("Slow builds", "solve")) }),
    ],
    stopIdeas: [
      "Stop collecting ideas once their topic is left",
      (guild) => ({ session: guild.session, item: itemId(guild.solving()) }),
    ],
    stopAskingWhenDue: [
      "Stop asking for topics at its time",
      (guild) => {
        guild.asking();
        return { closesAt: guild.state.backlog.asking?.closesAt ?? 0 };
      },
    ],
  },
};

export const planner: FeatureRows<PlannerPart> = {
  heading: "The plan of the next sessions",
  people: {
    setUnavailableDates: ["Say when one can't make it", () => ({ dates: ["2026-02-01"] })],
    proposePlan: [
      "Propose a plan",
      (guild) => {
        guild.topic();
        return { sessions: 1, dates: [NEXT_WEEK], opening: null, closing: null };
      },
      { note: "In place of a plan that is proposed already: whoever runs that one." },
    ],
    movePlannedTopic: [
      "Move a topic in the plan",
      (guild) => ({ topic: guild.plan(), session: null, to: 0 }),
    ],
    framePlan: [
      "Set how its sessions open and close",
      (guild) => {
        guild.plan();
        return { opening: { title: "Welcome", minutes: 5 }, closing: null };
      },
    ],
    takeDraft: [
      "Put the draft on the agenda of a session",
      (guild) => {
        const topic = guild.topic();
        settle(guild);
        for (const member of [OPENER, AUTHOR]) guild.do(member, { type: "joinRota" });
        return { session: guild.next, topics: [topic] };
      },
      { note: "The author: whoever has the turn of that session." },
    ],
    acceptPlan: [
      "Accept the plan",
      (guild) => {
        guild.plan();
        return {};
      },
    ],
    discardPlan: [
      "Discard the plan",
      (guild) => {
        guild.plan();
        return {};
      },
    ],
  },
  guildhall: {},
};

export const calendar: FeatureRows<CalendarPart> = {
  heading: "The calendar",
  people: {
    setCalendarDetails: ["Set whether calendars tell topics and names", () => ({ details: true })],
  },
  guildhall: {},
};

export const exports: FeatureRows<ExportsPart> = {
  heading: "Export",
  people: {
    exportCommunity: ["Export the community", () => ({}), { note: "The chat is told." }],
  },
  guildhall: {},
};
