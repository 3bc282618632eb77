import type { VotingRule } from "@guildhall/shared/domain/community/polls/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { type CollectionId, entryId, type EntryId, type OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { Workshop, WorkshopStep } from "@guildhall/shared/domain/community/workshop/part";
import { amina, foundedGuild, type Guild, lars, priya, tom } from "./guild.ts";

const authors = [tom.ref, amina.ref, lars.ref, priya.ref];

/** As long as the fields allow, and longer than any line. */
export const LONG_ENTRY =
  "One person, who has been here for longest and means well, answers every question before anybody else has had the time to think about it, and the Donaudampfschifffahrtsgesellschaftskapitän of the project then sums up what was never discussed.";

const BAD = [
  "One person dominates the conversation",
  "No agenda",
  "We start ten minutes late because someone is looking for the link",
  "The same three people talk",
  "Slides are read out aloud",
  "Nobody writes down what was decided",
  "Cameras off, everybody does their mail",
];
const GOOD = [
  "Everybody gets a turn before anybody gets two",
  "The agenda stands a day before",
  "We begin on time, whoever is there",
  "We ask those who have not spoken yet",
  "No slides: we look at the thing itself",
  "Every decision is written down while all are there",
  "Nobody does anything else meanwhile",
];

/** This many entries; with three or more, the last one is very long. */
const texts = (some: readonly string[], howMany: number): readonly string[] =>
  Array.from({ length: howMany }, (_, index) => {
    if (howMany > 2 && index === howMany - 1) return LONG_ENTRY;
    const text = some[index % some.length] ?? "";
    return index < some.length ? text : `${text} (${Math.floor(index / some.length) + 1})`;
  });

export function founded(guild: Guild): FoundedCommunity {
  const { state } = guild.world.community;
  if (state.status !== "founded") throw new Error("No community is founded");
  return state;
}

function workshopOf<Step extends WorkshopStep>(guild: Guild, step: Step): Extract<Workshop, { step: Step }> {
  const { workshop } = founded(guild);
  if (workshop?.step !== step) throw new Error(`The workshop is not at ${step}`);
  return workshop as Extract<Workshop, { step: Step }>;
}

export const lastPoll = (guild: Guild) => {
  const poll = founded(guild).polls.at(-1);
  if (poll === undefined) throw new Error("There is no poll");
  return poll;
};

export const lastCollection = (guild: Guild) => {
  const collection = founded(guild).collections.at(-1);
  if (collection === undefined) throw new Error("There is no collection");
  return collection;
};

function write(
  guild: Guild,
  collection: CollectionId,
  entries: readonly string[],
  twins: readonly (EntryId | null)[] = [],
): void {
  entries.forEach((text, index) =>
    guild.community(authors[index % authors.length] ?? tom.ref, {
      type: "addEntry",
      collection,
      text,
      twin: twins[index] ?? null,
    }),
  );
}

const THUMBS: VotingRule = { budget: null, cap: 1 };

export function badList(howMany: number, rule = THUMBS, guild = foundedGuild()): Guild {
  guild.community(priya.ref, {
    type: "startWorkshop",
    mode: "live",
    minutes: { bad: 5, good: 10, vote: 5 },
    vote: { ...rule, secrecy: "hidden" },
  });
  write(guild, workshopOf(guild, "bad").bad, texts(BAD, howMany));
  return guild;
}

export function goodList(howMany: number, turned = Math.ceil(howMany / 2), rule = THUMBS): Guild {
  const guild = badList(howMany, rule);
  guild.community(priya.ref, { type: "nextStep", from: "bad" });
  const { good, bad } = workshopOf(guild, "good");
  const twins =
    founded(guild)
      .collections.find(({ id }) => id === bad)
      ?.entries.map(({ id }) => id) ?? [];
  write(guild, good, texts(GOOD, turned), twins);
  return guild;
}

export function voting(howMany: number, rule = THUMBS): Guild {
  const guild = goodList(howMany, howMany, rule);
  guild.community(priya.ref, { type: "nextStep", from: "good" });
  return guild;
}

/** Everybody votes for a few options, not all for the same. */
export function vote(guild: Guild, people = guild.world.people.length): void {
  const poll = lastPoll(guild);
  guild.world.people.slice(0, people).forEach(({ ref }, place) => {
    const spend = poll.budget ?? 3;
    const ballot: Record<OptionId, number> = {};
    for (let index = 0; index < spend; index += 1) {
      const option = poll.options[(place * index + index) % Math.min(5, poll.options.length)];
      if (option !== undefined && (ballot[option.id] ?? 0) < poll.cap)
        ballot[option.id] = (ballot[option.id] ?? 0) + 1;
    }
    guild.community(ref, { type: "castBallot", poll: poll.id, ballot });
  });
}

export function adopting(howMany: number): Guild {
  const guild = voting(howMany);
  vote(guild);
  guild.community(priya.ref, { type: "nextStep", from: "vote" });
  return guild;
}

export function drafted(howMany: number): Guild {
  const guild = adopting(howMany);
  guild.community(priya.ref, { type: "draftPrinciples", by: { kind: "top", count: 5 } });
  return guild;
}

export function contracted(howMany = 7): Guild {
  const guild = drafted(howMany);
  guild.community(priya.ref, { type: "adoptContract", elmo: null });
  for (const { ref } of guild.world.people.slice(0, 9))
    if (ref !== tom.ref) guild.community(ref, { type: "signContract", version: 1 });
  return guild;
}

/** Priya and Tom share the facilitation; the first turn is Priya’s. */
export function sharing(guild: Guild): Guild {
  for (const { ref } of [tom, priya]) guild.community(ref, { type: "joinRota" });
  return guild;
}

export function asked(
  howMany: number,
  said: Partial<VotingRule> & { readonly secrecy?: "hidden" | "open"; readonly membersAdd?: boolean } = {},
): Guild {
  const guild = foundedGuild();
  guild.community(priya.ref, {
    type: "openPoll",
    question: "Which of these shall we try in the next sprint?",
    options: texts(GOOD, howMany).map((text) => text.slice(0, 200)),
    budget: said.budget === undefined ? 1 : said.budget,
    cap: said.cap ?? 1,
    secrecy: said.secrecy ?? "hidden",
    membersAdd: said.membersAdd ?? false,
    closesAt: null,
    inChat: false,
  });
  return guild;
}

export function collecting(
  howMany: number,
  said: { readonly anonymous?: boolean; readonly perMember?: number | null } = {},
): Guild {
  const guild = foundedGuild();
  guild.community(priya.ref, {
    type: "openCollection",
    prompt: "What did we learn this quarter that others should know?",
    anonymous: said.anonymous ?? false,
    perMember: said.perMember ?? null,
    closesAt: null,
    inChat: false,
  });
  write(guild, lastCollection(guild).id, texts(BAD, howMany));
  return guild;
}

const TOPICS = [
  "Container queries in practice",
  "What we learned from the outage",
  "Design tokens without tears",
  "How do we review each other’s code?",
  "CI in ten minutes",
  "Accessibility audits that do not hurt",
  "Feature flags: when to take them out",
];

export function topicsAsked(howMany: number): Guild {
  const guild = foundedGuild();
  guild.community(priya.ref, { type: "askForTopics", closesAt: null, inChat: false });
  texts(TOPICS, howMany).forEach((text, index) =>
    guild.community(authors[index % authors.length] ?? tom.ref, {
      type: "offerTopic",
      title: text.slice(0, 120),
      details: {
        why: index % 2 === 0 ? "We keep getting it wrong, each team in its own way." : "",
        kind: (["present", "discuss", "solve"] as const)[index % 3] ?? "discuss",
        minutes: 10 + (index % 3) * 5,
      },
    }),
  );
  return guild;
}

export function topicsVoted(howMany: number): Guild {
  const guild = topicsAsked(howMany);
  guild.community(priya.ref, { type: "stopAsking" });
  guild.community(priya.ref, { type: "openBacklogVote", budget: 2, cap: 2, closesAt: null, inChat: false });
  return guild;
}

export function logisticsVoted(guild = foundedGuild()): Guild {
  guild.community(priya.ref, {
    type: "voteOnLogistics",
    elements: ["frequency", "duration", "participants"],
    closesAt: null,
    inChat: false,
  });
  return guild;
}

export function logisticsDecided(from = foundedGuild()): Guild {
  const guild = logisticsVoted(from);
  for (const poll of founded(guild).polls.filter(({ subject }) => subject.kind === "logistics")) {
    guild.world.people.forEach(({ ref }, index) => {
      const option = poll.options[index % 2];
      if (option !== undefined)
        guild.community(ref, { type: "castBallot", poll: poll.id, ballot: { [option.id]: 1 } });
    });
    guild.community(priya.ref, { type: "closePoll", poll: poll.id });
  }
  return guild;
}

/** A topic to be solved is the running item. */
export function solving(ideas: number): Guild {
  const guild = topicsAsked(3);
  guild.community(priya.ref, { type: "stopAsking" });
  const topic = founded(guild).backlog.topics.find(({ kind }) => kind === "solve");
  guild.community(priya.ref, { type: "planTopic", topic: topic?.id ?? entryId("none") });
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  write(guild, lastCollection(guild).id, texts(GOOD, ideas));
  return guild;
}
