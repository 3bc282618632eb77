import type { CollectionId, EntryId, OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { PollSlice, VotingRule } from "@guildhall/shared/domain/community/polls/part";
import type { TimedStep } from "@guildhall/shared/domain/community/workshop/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { Company, Who } from "./company.ts";
import { badOnes, goodOnes, type HowMany, topicTitles, WHY } from "./texts.ts";

/** What people do before a picture is taken. */

/** Priya and Tom, whose screens are photographed, know what is on the panel. */
export const found =
  (name = "Frontend Guild") =>
  (company: Company): Promise<void> =>
    company.tellAll([
      ["priya", { type: "found", name }],
      ["priya", { type: "dismissIntroduction" }],
      ["tom", { type: "dismissIntroduction" }],
    ]);

const authorOf = (company: Company, place: number): Who =>
  company.keys[(place + 1) % company.keys.length] ?? "tom";

/** Everybody writes some of the texts, in this order. */
async function write(
  company: Company,
  collection: CollectionId,
  texts: readonly string[],
  twins: readonly EntryId[] = [],
): Promise<void> {
  await company.tellAll(
    texts.map((text, place) => [
      authorOf(company, place),
      { type: "addEntry", collection, text, twin: twins[place] ?? null },
    ]),
  );
}

interface Collecting {
  readonly anonymous?: boolean;
  readonly perMember?: number;
  readonly inChat?: boolean;
}

export const collect =
  (texts: readonly string[], { anonymous = false, perMember, inChat = false }: Collecting = {}) =>
  async (company: Company): Promise<void> => {
    await company.tell("priya", {
      type: "openCollection",
      prompt: "What shall we eat together after the session?",
      anonymous,
      perMember: perMember ?? null,
      closesAt: inChat ? in3Days() : null,
      inChat,
    });
    await write(company, lastCollection(company), texts);
  };

export const in3Days = (): number => Date.now() + 3 * 24 * 3_600_000;

export function lastCollection(company: Company): CollectionId {
  const id = company.sees().collections?.at(-1);
  if (id === undefined) throw new Error("There is no collection");
  return id;
}

export const entriesOf = (company: Company, collection: CollectionId): readonly EntryId[] =>
  company.sees()[`collection:${collection}`]?.entries ?? [];

export async function closeList(company: Company): Promise<void> {
  await company.tell("priya", { type: "closeCollection", collection: lastCollection(company) });
}

interface Asking extends Partial<VotingRule> {
  readonly question?: string;
  readonly secrecy?: "hidden" | "open";
  readonly membersAdd?: boolean;
  readonly inChat?: boolean;
}

export const ask =
  (options: readonly string[], how: Asking = {}) =>
  async (company: Company): Promise<void> => {
    const { question = "What shall we eat together?", budget = 1, cap = 1 } = how;
    const { secrecy = "hidden", membersAdd = false, inChat = false } = how;
    await company.tell("priya", {
      type: "openPoll",
      question,
      options,
      budget,
      cap,
      secrecy,
      membersAdd,
      closesAt: inChat ? in3Days() : null,
      inChat,
    });
  };

function openPolls(company: Company): readonly PollSlice[] {
  const slices = company.sees();
  return (slices.polls ?? []).flatMap((id) => slices[`poll:${id}`] ?? []).filter(isOpen);
}

function ballotFor({ budget, cap, options }: PollSlice, place: number): Record<OptionId, number> {
  const ballot: Record<OptionId, number> = {};
  const spend = Math.min(budget ?? 3, 6);
  for (let vote = 0; vote < spend; vote += 1) {
    const option = options[(place * (vote + 1) + vote * 2) % Math.min(5, options.length)];
    if (option !== undefined && (ballot[option.id] ?? 0) < cap)
      ballot[option.id] = (ballot[option.id] ?? 0) + 1;
  }
  return ballot;
}

/** This many people vote in all open polls, Tom first. */
export const vote =
  (people: number, choose: (poll: PollSlice, place: number) => Record<OptionId, number> = ballotFor) =>
  async (company: Company): Promise<void> => {
    const order: readonly Who[] = ["tom", ...company.keys.filter((who) => who !== "tom")];
    for (const poll of openPolls(company))
      await company.tellAll(
        order
          .slice(0, people)
          .map((who, place) => [who, { type: "castBallot", poll: poll.id, ballot: choose(poll, place) }]),
      );
  };

/** Half of them vote for the first option, half for the second. */
export const inHalves = ({ options }: PollSlice, place: number): Record<OptionId, number> => {
  const option = options[place % 2];
  return option === undefined ? {} : { [option.id]: 1 };
};

export async function closeVotes(company: Company): Promise<void> {
  for (const { id } of openPolls(company))
    await company.tell("priya", { type: "closePoll", poll: id, anyway: true });
}

export const THUMBS: VotingRule = { budget: null, cap: 1 };

export const startWorkshop =
  (rule: VotingRule = THUMBS, mode: "live" | "chat" = "live") =>
  (company: Company): Promise<void> => {
    const minutes = mode === "live" ? { bad: 5, good: 10, vote: 5 } : { bad: 2880, good: 2880, vote: 2880 };
    return company.tell("priya", {
      type: "startWorkshop",
      mode,
      minutes,
      vote: { ...rule, secrecy: "hidden" },
    });
  };

export const nextStep =
  (from: TimedStep) =>
  (company: Company): Promise<void> =>
    company.tell("priya", { type: "nextStep", from });

function workshopOf(company: Company): { readonly bad: CollectionId; readonly good: CollectionId | null } {
  const { workshop } = company.sees();
  if (workshop === undefined) throw new Error("No workshop runs");
  return { bad: workshop.bad, good: workshop.step === "bad" ? null : workshop.good };
}

export const writeBad =
  (howMany: HowMany) =>
  (company: Company): Promise<void> =>
    write(company, workshopOf(company).bad, badOnes(howMany));

/** Turns round as many bad entries as there are texts. */
export const turnRound =
  (howMany: HowMany, many: number = Number.POSITIVE_INFINITY) =>
  async (company: Company): Promise<void> => {
    const { bad, good } = workshopOf(company);
    if (good === null) throw new Error("The workshop is not at the good list");
    await write(company, good, goodOnes(howMany).slice(0, many), entriesOf(company, bad));
  };

export const offerTopics =
  (howMany: HowMany) =>
  async (company: Company): Promise<void> => {
    const kinds = ["present", "discuss", "solve"] as const;
    const whyOf = (place: number): string => (place % 2 === 0 ? "Three teams asked for it last week." : "");
    await company.tellAll(
      topicTitles(howMany).map((text, place) => [
        authorOf(company, place),
        {
          type: "offerTopic",
          title: text,
          details: {
            why: howMany === "long" ? WHY : whyOf(place),
            kind: kinds[place % kinds.length] ?? "discuss",
            minutes: 10 + (place % 3) * 5,
          },
        },
      ]),
    );
  };

export const topicsWaiting = (company: Company): readonly EntryId[] => company.sees().backlog?.waiting ?? [];

/** Combines steps into one. */
export const all =
  (...steps: readonly ((company: Company) => Promise<unknown>)[]) =>
  async (company: Company): Promise<void> => {
    for (const step of steps) await step(company);
  };
