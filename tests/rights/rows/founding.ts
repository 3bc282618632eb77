import type { ArrivalsPart } from "@guildhall/shared/domain/community/arrivals/part";
import type { FoundingPart } from "@guildhall/shared/domain/community/founding/part";
import type { MembershipPart } from "@guildhall/shared/domain/community/membership/part";
import type { MessagesPart } from "@guildhall/shared/domain/community/messages/part";
import type { OrganisersPart } from "@guildhall/shared/domain/community/organisers/part";
import { buddiesIn, type BuddiesPart } from "@guildhall/shared/domain/community/buddies/part";
import type { Guild } from "../guild.ts";
import type { RetentionPart } from "@guildhall/shared/domain/community/retention/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { memberRef } from "@guildhall/shared/domain/kernel/ids";
import { AUTHOR, ORGANISER } from "../people.ts";
import { settle } from "./rota.ts";
import type { FeatureRows } from "./row.ts";

export const founding: FeatureRows<FoundingPart> = {
  heading: "The community",
  people: {
    found: [
      "Create the community",
      () => ({ name: "Frontend Guild" }),
      { note: "Once in each conversation, before there is a community." },
    ],
    changeSettings: ["Change its name and settings", () => ({ name: "Backend Guild" })],
  },
  guildhall: {},
};

export const membership: FeatureRows<MembershipPart> = {
  heading: "Membership",
  people: {
    eraseMe: ["Delete what says who one is", () => ({})],
  },
  guildhall: {
    recordMemberLeft: ["Note who left the conversation, when Teams says so", () => ({ member: AUTHOR })],
    recordMemberReturned: [
      "Note who came back, when Teams says so",
      (guild) => {
        guild.do("guildhall", { type: "recordMemberLeft", member: AUTHOR });
        return { member: AUTHOR };
      },
    ],
    eraseMember: ["Erase a person, when the operator says so", () => ({ member: AUTHOR })],
    recordPersonExported: [
      "Note that the operator exported what is stored about a person",
      () => ({ member: AUTHOR }),
    ],
  },
};

const MONTH = 30 * DAY;

export const retention: FeatureRows<RetentionPart> = {
  heading: "How long it is kept",
  people: {},
  guildhall: {
    recordAppRemoved: [
      "Note that the app was removed from the chat, when Teams says so",
      (guild) => ({ at: guild.at, keepFor: MONTH }),
    ],
    recordAppAdded: [
      "Note that it was added again, when Teams says so",
      (guild) => {
        guild.do("guildhall", { type: "recordAppRemoved", at: guild.at, keepFor: MONTH });
        return { at: guild.at };
      },
    ],
    announceErasure: ["Say that it is deleted if nobody uses it", () => ({ keepFor: MONTH })],
    recordOpened: [
      "Keep it because somebody has opened it",
      (guild) => {
        guild.do("guildhall", { type: "announceErasure", keepFor: MONTH });
        return {};
      },
    ],
  },
};

export const arrivals: FeatureRows<ArrivalsPart> = {
  heading: "New members",
  people: {},
  guildhall: {
    recordMemberJoined: ["Note who is new, when Teams says so", () => ({ member: AUTHOR })],
  },
};

const OTHER = memberRef("zoe");

/** Somebody who tries nothing is asked to look after the author. */
function asked(guild: Guild): { readonly pair: number } {
  settle(guild);
  guild.do(OTHER, { type: "offerToBeBuddy", on: true });
  guild.do("guildhall", { type: "recordMemberJoined", member: AUTHOR });
  return { pair: 1 };
}

/** The author is asked whether they want to be looked after. */
function offered(guild: Guild): { readonly pair: number } {
  const { pair } = asked(guild);
  guild.do(OTHER, { type: "answerBuddy", pair, yes: true });
  return { pair };
}

export const buddies: FeatureRows<BuddiesPart> = {
  heading: "Buddies",
  people: {
    offerToBeBuddy: ["Say whether one is happy to be a buddy", () => ({ on: true })],
    answerBuddy: [
      "Say whether one looks after somebody, or wants to be looked after",
      (guild) => ({ ...offered(guild), yes: true }),
      { note: "The author: whoever is asked." },
    ],
    endBuddies: [
      "End being buddies",
      (guild) => {
        const { pair } = offered(guild);
        guild.do(AUTHOR, { type: "answerBuddy", pair, yes: true });
        return { pair };
      },
      { note: "The author: either of the two." },
    ],
  },
  guildhall: {
    askNextBuddyWhenDue: [
      "Ask the next one, when whoever was asked has not answered",
      (guild) => {
        const { pair } = asked(guild);
        return { pair, until: buddiesIn(guild.state).pairs[0]?.now?.until ?? 0 };
      },
    ],
  },
};

export const organisers: FeatureRows<OrganisersPart> = {
  heading: "Organisers",
  people: {
    nameOrganiser: ["Name another organiser", () => ({ member: AUTHOR })],
    stepDownAsOrganiser: [
      "Step down as organiser",
      () => ({}),
      {
        note: "Changes nothing for the organiser of the meeting: Teams gives that part.",
        idle: ["meetingOrganiser"],
      },
    ],
    claimOrganiser: [
      "Become organiser when there is none",
      (guild) => {
        guild.do(ORGANISER, { type: "stepDownAsOrganiser" });
        return {};
      },
      { note: "While there is an organiser nobody else can." },
    ],
  },
  guildhall: {},
};

export const messages: FeatureRows<MessagesPart> = {
  heading: "Messages that may not have reached the chat",
  people: {
    resendMessage: ["Post one again", (guild) => ({ id: guild.lostMessage() })],
    dismissMessage: ["Leave it", (guild) => ({ id: guild.lostMessage() })],
  },
  guildhall: {
    recordUnknownSend: [
      "Note a message that may not have arrived",
      (guild) => ({ id: "lost", message: { kind: "recap", session: guild.session } }),
    ],
  },
};
