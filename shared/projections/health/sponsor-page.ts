import type { Action } from "../../domain/community/actions/part.ts";
import type { CommunityState } from "../../domain/community/state.ts";
import type { MemberRef, TakeawayId } from "../../domain/kernel/ids.ts";
import type { HealthRow, SponsoredSession, SponsorPageRow } from "../../domain/rows.ts";
import { largestFirst } from "../keys.ts";
import type { Projector, Rows } from "../projector.ts";
import { HEALTH } from "./lists.ts";

/** The sponsor page as members were shown it last: one row. */
export const SPONSOR_PAGE = "sponsorPage";
const PAGE_KEY = "page";

/** What came of each session after its end. */
export const CAME_OF = "cameOf";

type CameOf = Pick<SponsoredSession, "actionsDone" | "used">;

/** What is released for sponsors, newest first. It says who wrote it: no request reads this list. */
export const SPONSOR_STORIES = "sponsorStories";

interface SponsorStory {
  readonly takeaway: TakeawayId;
  readonly by: MemberRef;
  readonly text: string;
}

/** It has this much at most: whoever pays reads one page. */
const MOST_SESSIONS = 12;
const MOST_STORIES = 30;
const MOST_FIGURES = 4;
/** Sessions that are not listed are passed over, and not endlessly. */
const LOOKED_AT = 3 * MOST_SESSIONS;

/** What one reads on the sponsor page is made of what members read on How we are doing (SPEC SPONSOR-2). */
export const sponsorHandlers: Pick<
  Projector["handlers"],
  | "ActionCompleted"
  | "ActionReopened"
  | "HelpedAskedNoMore"
  | "SponsorPageShown"
  | "StoryReleasedToSponsors"
  | "StoryWithdrawnFromSponsors"
> = {
  ActionCompleted: {
    handle: ({ event, after }, rows) =>
      counted(rows, actionIn(after, event.action)?.number, ({ actionsDone, used }) => ({
        ...{ actionsDone: actionsDone + 1, used },
      })),
  },
  ActionReopened: {
    async handle({ event, before }, rows) {
      const action = actionIn(before, event.action);
      if (action?.standing.is === "done")
        await counted(rows, action.number, ({ actionsDone, used }) => ({
          ...{ actionsDone: actionsDone - 1, used },
        }));
    },
  },
  HelpedAskedNoMore: {
    handle: ({ event: { number, used } }, rows) =>
      counted(rows, number, ({ actionsDone }) => ({
        ...{ actionsDone, used: used.reduce((sum, { people }) => sum + people, 0) },
      })),
  },
  SponsorPageShown: {
    async handle({ after }, rows) {
      const page = await pageOf(after, rows);
      if (page !== null) rows.put(SPONSOR_PAGE, PAGE_KEY, page);
    },
  },
  StoryReleasedToSponsors: {
    handle({ event: { takeaway, by, text }, after }, rows) {
      const order = after.status === "founded" ? after.stories.changes : 0;
      rows.put(SPONSOR_STORIES, largestFirst(order), { takeaway, by, text } satisfies SponsorStory);
    },
  },
  // It leaves the page that members read now, too.
  StoryWithdrawnFromSponsors: {
    handle: ({ event: { takeaway, by } }, rows) =>
      withoutStories(rows, (story) => story.takeaway === takeaway && story.by === by),
  },
};

const actionIn = (state: CommunityState, id: string): Action | undefined =>
  state.status === "founded" ? state.actions.find((each) => each.id === id) : undefined;

const cameOf = async (rows: Rows, number: number): Promise<CameOf> =>
  ((await rows.get(CAME_OF, largestFirst(number))) as CameOf | null) ?? { actionsDone: 0, used: 0 };

/** `number`: null or undefined: of no session */
async function counted(
  rows: Rows,
  number: number | null | undefined,
  to: (came: CameOf) => CameOf,
): Promise<void> {
  if (number === null || number === undefined) return;
  rows.put(CAME_OF, largestFirst(number), to(await cameOf(rows, number)));
}

/** Takes off the page what somebody told who was erased. */
export const withoutStoriesOf = (rows: Rows, member: MemberRef): Promise<void> =>
  withoutStories(rows, ({ by }) => by === member);

async function withoutStories(rows: Rows, isGone: (story: SponsorStory) => boolean): Promise<void> {
  const gone = new Set<string>();
  for (const key of await rows.keys(SPONSOR_STORIES, ""))
    if (isGone((await rows.get(SPONSOR_STORIES, key)) as SponsorStory)) gone.add(key);
  if (gone.size === 0) return;
  for (const key of gone) rows.remove(SPONSOR_STORIES, key);
  const page = (await rows.get(SPONSOR_PAGE, PAGE_KEY)) as SponsorPageRow | null;
  if (page !== null)
    rows.put(SPONSOR_PAGE, PAGE_KEY, { ...page, stories: page.stories.filter(({ id }) => !gone.has(id)) });
}

async function pageOf(state: CommunityState, rows: Rows): Promise<SponsorPageRow | null> {
  if (state.status !== "founded" || state.sponsorPage.shownAt === null) return null;
  const { name, purpose, sessionsBegun, worth, helped } = state;
  const last = await lastSessions(rows, sessionsBegun);
  const { presented, led } = last.at(-1)?.giving ?? { presented: 0, led: 0 };
  const sessions: SponsoredSession[] = [];
  for (const { number, begunAt, minutes, people, topics } of last) {
    const came = await cameOf(rows, number);
    sessions.push({ number, begunAt, minutes, people, discussed: topics.discussed, ...came });
  }
  return {
    ...{ shownAt: state.sponsorPage.shownAt, name, purpose, sessions },
    giving: { presented, led },
    worth: worth.figures.slice(-MOST_FIGURES),
    helped: helped.figures.slice(-MOST_FIGURES),
    stories: await newestStories(rows),
  };
}

/** Oldest first. */
async function lastSessions(rows: Rows, begun: number): Promise<readonly HealthRow[]> {
  const sessions: HealthRow[] = [];
  for (let number = begun; number > Math.max(0, begun - LOOKED_AT); number -= 1) {
    const row = (await rows.get(HEALTH, largestFirst(number))) as HealthRow | null;
    if (row !== null) sessions.unshift(row);
    if (sessions.length === MOST_SESSIONS) break;
  }
  return sessions;
}

async function newestStories(rows: Rows): Promise<SponsorPageRow["stories"]> {
  const stories: { readonly id: string; readonly text: string }[] = [];
  for (const id of (await rows.keys(SPONSOR_STORIES, "")).slice(0, MOST_STORIES)) {
    const { text } = (await rows.get(SPONSOR_STORIES, id)) as SponsorStory;
    stories.push({ id, text });
  }
  return stories;
}
