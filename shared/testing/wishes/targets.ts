import type { CommunityCommand } from "../../domain/community/commands.ts";
import { BACKLOG } from "../../domain/backlog/topic.ts";
import { collectionId, entryId, pollId, type CollectionId } from "../../domain/ids.ts";
import { LOGISTICS_ELEMENTS, type Choice } from "../../domain/logistics/choice.ts";
import { DAY } from "../../domain/time.ts";
import type { Founding } from "../founding.ts";

/** The n-th of what exists, or something that does not. */
export const nth = (ids: readonly string[], index: number): string => ids[index % (ids.length + 1)] ?? "gone";

export type Numbers = readonly [number, number, number];
/** What somebody may ask of a community as it is then. */
export type Maker = (guild: Founding, numbers: Numbers) => CommunityCommand;

export const collectionIn = ({ state }: Founding, n: number): CollectionId =>
  collectionId(nth([BACKLOG, ...state.collections.map(({ id }) => id)], n));
export const entryIn = ({ state }: Founding, collection: string, n: number) => {
  const entries = state.collections.find(({ id }) => id === collection)?.entries ?? state.backlog.topics;
  return entryId(
    nth(
      entries.map(({ id }) => id),
      n,
    ),
  );
};
export const pollIn = ({ state }: Founding, n: number) =>
  pollId(
    nth(
      state.polls.map(({ id }) => id),
      n,
    ),
  );
export const groupIn = ({ state }: Founding, n: number) =>
  pollId(
    nth(
      state.polls.map(({ group }) => group),
      n,
    ),
  );
export const topicIn = ({ state }: Founding, n: number) =>
  entryId(
    nth(
      state.backlog.topics.map(({ id }) => id),
      n,
    ),
  );
export const closesAt = (guild: Founding, n: number) => (n % 3 === 0 ? guild.at + DAY : null);
const TEXTS = [
  "Design tokens",
  "CI is slow",
  "Everybody gets a turn",
  "No agenda",
  "Too loud",
  " ",
  "x".repeat(500),
];
export const text = (n: number) => TEXTS[n % TEXTS.length] ?? "";
export const element = (n: number) => LOGISTICS_ELEMENTS[n % 3] ?? "duration";
export const stepIn = ({ state }: Founding) =>
  state.workshop === null || state.workshop.step === "adopting" ? "bad" : state.workshop.step;
export const principleIn = ({ state }: Founding, n: number) =>
  entryId(nth(state.workshop?.step === "adopting" ? state.workshop.draft.map(({ id }) => id) : [], n));

/** The list of the workshop that is open, or the backlog. */
export const listIn = ({ state: { workshop } }: Founding): CollectionId =>
  workshop?.step === "good" ? workshop.good : workshop?.step === "bad" ? workshop.bad : BACKLOG;

export const minutesOf = (count: number): Choice => ({ element: "duration", minutes: count });
