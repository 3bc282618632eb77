import type { LifePart } from "@guildhall/shared/domain/community/life/part";
import { pollId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Guild } from "../guild.ts";
import { AUTHOR, ORGANISER } from "../people.ts";
import type { FeatureRows } from "./row.ts";

/** A community that is paused for a week. */
function paused(guild: Guild): { readonly until: number } {
  const until = guild.at + 7 * DAY;
  guild.end();
  guild.do(ORGANISER, { type: "pauseCommunity", until, reason: "" });
  return { until };
}

/** One whose members have voted to close it. */
function closing(guild: Guild): { readonly closing: number } {
  const poll = pollId(guild.do(ORGANISER, { type: "proposeClosing", closesAt: null, inChat: false }));
  const close = guild.state.polls.at(-1)?.options.at(-1)?.id ?? "";
  for (const who of [ORGANISER, AUTHOR]) guild.do(who, { type: "castBallot", poll, ballot: { [close]: 1 } });
  guild.do(ORGANISER, { type: "closePoll", poll });
  return { closing: 1 };
}

export const life: FeatureRows<LifePart> = {
  heading: "The life of a community",
  people: {
    pauseCommunity: [
      "Pause the community",
      (guild) => {
        guild.end();
        return { until: null, reason: "Summer" };
      },
    ],
    goOn: [
      "Say that a paused community goes on",
      (guild) => {
        paused(guild);
        return {};
      },
      { note: "Whoever begins a session ends a pause, too." },
    ],
    proposeClosing: [
      "Ask members whether the community is closed",
      () => ({ closesAt: null, inChat: false }),
    ],
    startRenewal: ["Begin a renewal", () => ({})],
    endRenewal: [
      "End a renewal",
      (guild) => {
        guild.do(ORGANISER, { type: "startRenewal" });
        return {};
      },
    ],
    askAboutPurpose: [
      "Ask members whether the purpose still says what the community is for",
      (guild) => {
        guild.do(ORGANISER, { type: "changeSettings", purpose: "So that we learn from each other." });
        return { closesAt: null, inChat: false };
      },
    ],
    keepOpen: [
      "Keep a community open that its members have voted to close",
      (guild) => {
        closing(guild);
        return {};
      },
    ],
  },
  guildhall: {
    goOnWhenDue: ["End a pause, once it is due", paused],
    recordSummary: [
      "Sum up what a community has done that closes",
      (guild) => ({
        ...closing(guild),
        summary: {
          ...{ from: null, sessions: 0, minutes: 0, topics: 0, learned: 0, used: 0, actionsDone: 0 },
          ...{ presented: 0, presenters: [], led: 0, facilitators: [] },
        },
      }),
    ],
  },
};
