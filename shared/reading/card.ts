import { type CardSubject, leadsOn, openedAs } from "../domain/community/cards/part.ts";
import type { CollectionPurposes } from "../domain/community/collections/part.ts";
import type { MemberCommunityCommand } from "../domain/community/commands.ts";
import type { PollSubjects } from "../domain/community/polls/part.ts";
import type { Runners } from "../domain/community/who-runs.ts";
import type { MemberRef } from "../domain/kernel/ids.ts";
import type { Opened } from "../domain/kernel/opened.ts";
import { readClosing } from "./life.ts";
import { readContract } from "./contract.ts";
import type { PageName } from "./pages.ts";
import { readPath } from "./path.ts";
import { may, runnersOf } from "./may.ts";
import { type Heard, heardIn } from "./objections.ts";
import { readReminder } from "./reminder.ts";
import { readGroup } from "./poll.ts";
import { pollsIn } from "./polls.ts";
import type { CommunityReader } from "./reader.ts";
import { readWorkshop } from "./workshop.ts";

// What is the same for every card in the chat. What a card shows is read by its subject.

/** The command that stands for everything that a card offers only to those who run its subject. */
const RUNS: Readonly<Record<CardSubject["kind"], MemberCommunityCommand["type"]>> = {
  poll: "closePoll",
  collection: "closeCollection",
  topics: "stopAsking",
  wording: "adoptContract",
  plan: "acceptPlan",
  setup: "startWorkshop",
  contract: "startWorkshop",
  review: "voteAgain",
  reminder: "moveSession",
  outlook: "markInOutlook",
  scale: "closeScale",
  worth: "switchWorth",
  helped: "switchReminders",
  pause: "goOn",
  closing: "keepOpen",
  renewal: "endRenewal",
};

/** Whether whoever reads may do what a card offers only to those who run its subject (SPEC ACT-1, CARD-9). */
export const runsCard = (reader: CommunityReader, subject: CardSubject): boolean =>
  may(reader, RUNS[subject.kind], { opened: openedOn(reader, subject) });

/** The pages of the tab that cards link to. */
export type LinkedPage = Exclude<PageName, "learned" | "health" | "settings">;

/** The page of the tab that has more about the subject of a card. */
export function pageOfCard(reader: Pick<CommunityReader, "slices">, subject: CardSubject): LinkedPage {
  switch (subject.kind) {
    case "setup":
    case "helped":
    case "pause":
    case "closing":
    case "renewal":
      return "home";
    case "plan":
    case "reminder":
    case "outlook":
    case "worth":
      return "sessions";
    case "topics":
      return "topics";
    case "scale":
      return "people";
    case "contract":
    case "review":
    case "wording":
      return "agreements";
    case "poll":
      return PAGE_OF[reader.slices[`poll:${subject.poll}`]?.subject.kind ?? "asked"];
    case "collection":
      return PAGE_OF[reader.slices[`collection:${subject.collection}`]?.purpose.kind ?? "asked"];
  }
}

/** What nobody knows, or somebody asks besides, is on the home page. */
const PAGE_OF: Readonly<Record<keyof PollSubjects | keyof CollectionPurposes, LinkedPage>> = {
  ...{ contract: "agreements", logistics: "agreements", bad: "agreements", good: "agreements" },
  ...{ objections: "agreements", honestLook: "agreements" },
  ...{ backlog: "topics", ideas: "topics", asked: "home", closing: "home", purpose: "home" },
};

/** Who opened the subject of a card, and where; null if nobody opened it, or it is gone. */
export function openedOn({ slices }: Pick<CommunityReader, "slices">, subject: CardSubject): Opened | null {
  return openedAs(subject, {
    polls: pollsIn({ slices }),
    collections: (slices.collections ?? []).flatMap((id) => slices[`collection:${id}`] ?? []),
    workshop: slices.workshop ?? null,
    plan: slices.plan ?? null,
    asking: slices.backlog?.asking ?? null,
    scale: slices.scale ?? null,
  });
}

/** Who runs the subject of a card, to be told to everybody; null if nobody opened it. */
export function runnersOfCard(reader: CommunityReader, subject: CardSubject): Runners | null {
  const opened = openedOn(reader, subject);
  return opened === null ? null : runnersOf(reader, opened);
}

/** The members whose names a card shows, besides those who run its subject; whom one waits for next are among them. */
export function namedOn(reader: CommunityReader, subject: CardSubject): readonly MemberRef[] {
  const waitsFor = saysNext(reader, subject) ? (readPath(reader).next?.who ?? []) : [];
  return [...new Set([...namedIn(reader, subject), ...waitsFor])];
}

/** Whether a card says what comes next on the path (SPEC CARD-6, READ-9). */
export function saysNext({ slices }: Pick<CommunityReader, "slices">, subject: CardSubject): boolean {
  if (subject.kind === "setup") return true;
  return (
    (subject.kind === "contract" || subject.kind === "poll" || subject.kind === "scale") &&
    leadsOn(subject, slices)
  );
}

function namedIn(reader: CommunityReader, subject: CardSubject): readonly MemberRef[] {
  const { slices } = reader;
  switch (subject.kind) {
    case "review":
    case "outlook":
    case "worth":
    case "helped":
    case "pause":
    case "renewal":
      return [];
    case "closing": {
      const summary = readClosing(reader, subject.closing)?.summary;
      return [...(summary?.presenters ?? []), ...(summary?.facilitators ?? [])];
    }
    case "scale":
      return (slices.turns ?? []).flatMap(({ holder }) => holder ?? []);
    case "wording":
      return objectorsIn(readWorkshop(reader)?.objections.heard ?? null);
    case "poll":
      return readGroup(reader, subject.poll).flatMap((poll) => [
        ...poll.options.flatMap(({ by }) => by ?? []),
        ...objectorsIn(heardIn(poll)),
      ]);
    case "setup":
      return slices.community?.organisers ?? [];
    case "plan":
      return [...topicsIn(slices), ...itemsIn(slices)].flatMap(({ presenter }) => presenter ?? []);
    case "reminder": {
      const reminder = readReminder(reader, subject);
      const owners = reminder?.actions.flatMap(({ owner }) => owner ?? []) ?? [];
      return [reminder?.turn?.holder ?? [], reminder?.presenters ?? [], owners].flat();
    }
    case "collection":
      return (slices[`collection:${subject.collection}`]?.entries ?? []).flatMap(
        (id) => slices[`entry:${id}`]?.authors ?? [],
      );
    case "topics":
      return (slices.backlog?.waiting ?? []).flatMap((id) => slices[`topic:${id}`]?.authors ?? []);
    case "contract":
      return readContract(reader, subject.version)?.signatures.map(({ member }) => member) ?? [];
  }
}

/** Those who added their name to a reason. */
const objectorsIn = (heard: Heard | null): readonly MemberRef[] =>
  heard?.reasons.flatMap(({ by }) => by ?? []) ?? [];

type Slices = CommunityReader["slices"];

const topicsIn = ({ plan, ...slices }: Slices) =>
  [
    ...(plan?.sessions ?? []).flatMap(({ topics }) => topics),
    ...(plan?.left ?? []).map(({ topic }) => topic),
  ].flatMap((id) => slices[`topic:${id}`] ?? []);

const itemsIn = (slices: Slices) =>
  (slices.upcoming ?? [])
    .flatMap((id) => slices[`upcoming:${id}`]?.agenda ?? [])
    .flatMap((id) => slices[`planned:${id}`] ?? []);
