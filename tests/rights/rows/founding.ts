import type { ArrivalsPart } from "@guildhall/shared/domain/community/arrivals/part";
import type { FoundingPart } from "@guildhall/shared/domain/community/founding/part";
import type { MembershipPart } from "@guildhall/shared/domain/community/membership/part";
import type { MessagesPart } from "@guildhall/shared/domain/community/messages/part";
import type { OrganisersPart } from "@guildhall/shared/domain/community/organisers/part";
import { AUTHOR, ORGANISER } from "../people.ts";
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

export const arrivals: FeatureRows<ArrivalsPart> = {
  heading: "New members",
  people: {},
  guildhall: {
    recordMemberJoined: ["Note who is new, when Teams says so", () => ({ member: AUTHOR })],
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
