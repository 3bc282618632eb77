import type { ContractPart } from "@guildhall/shared/domain/community/contract/part";
import type { FollowingPart } from "@guildhall/shared/domain/community/following/part";
import type { HonestLookPart } from "@guildhall/shared/domain/community/honest-look/part";
import type { IntroductionPart } from "@guildhall/shared/domain/community/introduction/part";
import type { LogisticsPart } from "@guildhall/shared/domain/community/logistics/part";
import type { PrompterPart } from "@guildhall/shared/domain/community/prompter/part";
import type { WorkshopPart } from "@guildhall/shared/domain/community/workshop/part";
import { type EntryId, entryId, optionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { STANDINGS } from "../people.ts";
import type { FeatureRows } from "./row.ts";

const TIMES = { closesAt: null, inChat: false } as const;

export const workshop: FeatureRows<WorkshopPart> = {
  heading: "The workshop for the social contract",
  people: {
    startWorkshop: [
      "Start a workshop",
      () => ({
        ...{ mode: "live", minutes: { bad: 5, good: 5, vote: 5 } },
        vote: { budget: null, cap: 1, secrecy: "hidden" },
      }),
    ],
    nextStep: [
      "Go on to the next step",
      (guild) => {
        guild.workshop("bad");
        return { from: "bad" };
      },
    ],
    extendStep: [
      "Give a step more time",
      (guild) => {
        guild.workshop("bad");
        return { step: "bad", minutes: 2 };
      },
    ],
    draftPrinciples: [
      "Choose the principles from the votes",
      (guild) => {
        guild.workshop("adopting");
        return { by: { kind: "top", count: 1 } };
      },
    ],
    addPrinciple: [
      "Add a principle",
      (guild) => {
        guild.draft();
        return { text: "We start on time" };
      },
    ],
    editPrinciple: [
      "Reword a principle",
      (guild) => ({ principle: guild.draft(), text: "Everybody speaks" }),
    ],
    wordPrinciple: [
      "Show what is being typed for a principle",
      (guild) => ({ principle: guild.draft(), text: "Everybody sp" }),
    ],
    removePrinciple: ["Remove a principle", (guild) => ({ principle: guild.draft() })],
    movePrinciple: ["Reorder the principles", (guild) => ({ principle: guild.draft(), to: 0 })],
    askForObjections: [
      "Ask for objections to the wording",
      (guild) => {
        guild.draft();
        return {};
      },
    ],
    adoptContract: [
      "Adopt the contract",
      (guild) => {
        guild.draft();
        return { elmo: null };
      },
    ],
    abandonWorkshop: [
      "Stop the workshop without a contract",
      (guild) => {
        guild.workshop("good");
        return { from: "good" };
      },
    ],
  },
  guildhall: {
    nextStepWhenDue: [
      "Go on when a step's time is over, in a workshop that runs in the chat",
      (guild) => {
        const vote = { budget: null, cap: 1, secrecy: "hidden" } as const;
        guild.opens({ type: "startWorkshop", mode: "chat", minutes: { bad: 5, good: 5, vote: 5 }, vote });
        const running = guild.state.workshop;
        return { step: "bad", stepEndsAt: running?.step === "bad" ? running.stepEndsAt : 0 };
      },
    ],
  },
};

export const contract: FeatureRows<ContractPart> = {
  heading: "The social contract",
  people: { signContract: ["Sign it", (guild) => ({ version: guild.contract() })] },
  guildhall: {},
};

export const honestLook: FeatureRows<HonestLookPart> = {
  heading: "The honest look at the contract",
  people: {
    lookHonestly: [
      "Begin an honest look",
      (guild) => {
        guild.contract();
        return TIMES;
      },
    ],
    noteFirstStep: [
      "Note a first step about one of the worst two principles",
      (guild) => {
        guild.contract();
        const look = pollId(guild.opens({ type: "lookHonestly", ...TIMES }));
        const ballot = { [optionId(`${look}-0`)]: 3 };
        for (const member of new Set(Object.values(STANDINGS).map((standing) => standing.member)))
          guild.do(member, { type: "castBallot", poll: look, ballot });
        guild.opens({ type: "closePoll", poll: look });
        const [principle] = Object.keys(guild.state.looks.at(-1)?.figures ?? {}) as EntryId[];
        return { look, principle: principle ?? entryId("none"), text: "Start at nine" };
      },
    ],
  },
  guildhall: {},
};

export const following: FeatureRows<FollowingPart> = {
  heading: "Who only follows",
  people: {
    onlyFollow: ["Only follow", () => ({})],
    takePart: [
      "Take part again",
      (guild) => {
        for (const member of new Set(Object.values(STANDINGS).map((standing) => standing.member)))
          guild.do(member, { type: "onlyFollow" });
        return {};
      },
    ],
  },
  guildhall: {},
};

export const prompter: FeatureRows<PrompterPart> = {
  heading: "Tips for whoever facilitates first",
  people: { turnPrompterOff: ["Hide them for oneself", () => ({})] },
  guildhall: {},
};

export const introduction: FeatureRows<IntroductionPart> = {
  heading: "What is on the panel",
  people: { dismissIntroduction: ["Say that they have read what is on it", () => ({})] },
  guildhall: {},
};

export const logistics: FeatureRows<LogisticsPart> = {
  heading: "How the community meets",
  people: {
    editChoices: [
      "Edit the options of a vote on it",
      () => ({
        element: "duration",
        choices: [
          { element: "duration", minutes: 30 },
          { element: "duration", minutes: 50 },
        ],
      }),
    ],
    setReviewDays: ["Set when decisions are reviewed", () => ({ days: 30 })],
    voteOnLogistics: ["Start the vote on it", () => ({ elements: ["duration"], ...TIMES })],
    voteAgain: [
      "Vote again on a decision",
      (guild) => {
        guild.decided("duration");
        return { element: "duration", ...TIMES };
      },
    ],
    inviteOthers: [
      "Invite those who have not come yet",
      (guild) => {
        guild.decided("participants");
        return {};
      },
    ],
  },
  guildhall: {
    reviewDecision: [
      "Ask whether to vote again, on the review date",
      (guild) => {
        guild.decided("duration");
        return { element: "duration", version: 1 };
      },
    ],
  },
};
