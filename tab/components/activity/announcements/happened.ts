import type { PollId } from "@guildhall/shared/domain/kernel/ids";
import { LOGISTICS_ELEMENTS, type LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { type PollOutcome, type PollSlice, winnerOf } from "@guildhall/shared/domain/community/polls/part";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { heardIn, readObjections } from "@guildhall/shared/reading/objections";
import { readCollection } from "@guildhall/shared/reading/collection";
import { activityName, openActivities } from "@guildhall/shared/reading/open";
import { type OpenPollReading, readPoll } from "@guildhall/shared/reading/poll";
import { pollsIn } from "@guildhall/shared/reading/polls";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { WORKSHOP_STEPS } from "@guildhall/shared/reading/workshop-steps";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { activityTitle } from "../activity-words.ts";
import { promptOf } from "../collection-words.ts";
import { optionText, questionOf } from "../poll-words.ts";

/** What a page knows of the community at one moment. */
export interface Moment {
  readonly view: CommunityReader;
  /** the polls in which everybody present has voted; known only to those who run them */
  readonly everybodyVoted: readonly string[];
}

/** The changes between two moments that screen readers should announce, in this order. */
export function announcementsOf(before: Moment, after: Moment, words: ActivityTexts): readonly string[] {
  return [
    ...votesClosed(before.view, after.view, words),
    ...prolonged(before.view, after.view, words),
    ...cancelled(before.view, after.view, words),
    ...decided(before.view, after.view, words),
    ...listsClosed(before.view, after.view, words),
    ...scaleOver(before.view, after.view, words),
    ...everybodyVoted(before, after, words),
    ...workshop(before.view, after.view, words),
    ...planned(before.view, after.view, words),
    ...actionsSettled(before.view, after.view, words),
    ...begun(before.view, after.view, words),
  ];
}

const wasOpen = ({ slices }: CommunityReader, slice: `poll:${string}` | `collection:${string}`): boolean =>
  slices[slice]?.progress.phase === "open";

/** The polls that were open before and are counted now, with their results. */
function votesClosed(
  before: CommunityReader,
  after: CommunityReader,
  words: ActivityTexts,
): readonly string[] {
  return pollsIn(after).flatMap(({ id, subject, progress, options }) => {
    if (progress.phase !== "counted" || !wasOpen(before, `poll:${id}`)) return [];
    if (subject.kind === "objections") return objectionsHeard(after, id, words);
    const { outcome } = progress;
    if (subject.kind === "honestLook") return [words.look.closed(outcome.turnout)];
    if (subject.kind === "logistics")
      return winnerOf(outcome) === null ? [undecided(subject.element, outcome, words)] : [];
    const winner = options.find((option) => option.id === winnerOf(outcome));
    return [words.announcements.voteClosed(winner === undefined ? null : optionText(winner, words))];
  });
}

function objectionsHeard(after: CommunityReader, id: PollId, words: ActivityTexts): readonly string[] {
  const poll = readPoll(after, id);
  const heard = poll === null ? null : heardIn(poll);
  return heard === null ? [] : [words.objections.heard(heard.fine, heard.notYet)];
}

const undecided = (
  element: LogisticsElement,
  { turnout, needed }: PollOutcome,
  { announcements }: ActivityTexts,
): string => (turnout === 0 ? announcements.undecided(element) : announcements.tooFew(element, needed));

/** The votes that were to close and stay open, because too few have voted. */
function prolonged(before: CommunityReader, after: CommunityReader, words: ActivityTexts): readonly string[] {
  const was = new Set(openPolls(before).flatMap((poll) => (poll.prolonged ? poll.id : [])));
  return openPolls(after)
    .filter(({ id, prolonged: stays }) => stays && !was.has(id))
    .map((poll) => words.announcements.prolonged(questionOf(poll, words)));
}

const openPolls = (view: CommunityReader): readonly OpenPollReading[] =>
  (view.slices.polls ?? []).flatMap((id) => readPoll(view, id) ?? []).filter(isOpen);

/** Announced once for polls of one group. A stopped workshop has its own announcement. */
function cancelled(before: CommunityReader, after: CommunityReader, words: ActivityTexts): readonly string[] {
  const groups = new Set<PollId>();
  for (const { id, group, subject, progress } of pollsIn(after))
    if (progress.phase === "cancelled" && !isStopped(subject, after) && wasOpen(before, `poll:${id}`))
      groups.add(group);
  return [...groups].map((group) =>
    words.announcements.voteCancelled(activityTitle(after, { kind: "poll", group }, words)),
  );
}

/** Whether a vote was cancelled because its workshop was stopped. */
const isStopped = ({ kind }: PollSlice["subject"], { slices }: CommunityReader): boolean =>
  kind === "contract" || (kind === "objections" && slices.workshop === undefined);

function decided(before: CommunityReader, after: CommunityReader, words: ActivityTexts): readonly string[] {
  return LOGISTICS_ELEMENTS.flatMap((element) => {
    const was = before.slices.logistics?.current[element];
    const is = after.slices.logistics?.current[element];
    return is && was !== undefined && was?.version !== is.version
      ? [words.announcements.decided(element, words.logistics.choice(is.choice))]
      : [];
  });
}

/** A workshop's lists close with its steps, which have their own announcements. */
function listsClosed(
  before: CommunityReader,
  after: CommunityReader,
  words: ActivityTexts,
): readonly string[] {
  const lists = (after.slices.collections ?? []).flatMap((id) => readCollection(after, id) ?? []);
  const closed = lists
    .filter(({ purpose }) => purpose.kind !== "bad" && purpose.kind !== "good")
    .filter((list) => !isOpen(list) && wasOpen(before, `collection:${list.id}`))
    .map((list) =>
      words.announcements[list.progress.phase === "cancelled" ? "listCancelled" : "listClosed"](
        promptOf(list, words),
      ),
    );
  const asked = ({ slices }: CommunityReader) => (slices.backlog?.asking ?? null) !== null;
  return asked(before) && !asked(after) ? [...closed, words.announcements.askingOver] : closed;
}

function scaleOver(
  { slices: { scale: was } }: CommunityReader,
  { slices: { scale: is } }: CommunityReader,
  { announcements }: ActivityTexts,
): readonly string[] {
  if (was === undefined || is?.id !== was.id || was.progress.phase !== "open") return [];
  switch (is.progress.phase) {
    case "open":
      return [];
    case "ordered":
      return [announcements.orderMade];
    case "cancelled":
      return [announcements.scaleCancelled];
  }
}

/** Announced once for polls of one group. */
function everybodyVoted(before: Moment, after: Moment, words: ActivityTexts): readonly string[] {
  const groups = ({ view, everybodyVoted: all }: Moment): ReadonlySet<PollId> => {
    const open = pollsIn(view).filter(isOpen);
    const missing = new Set(open.filter(({ id }) => !all.includes(id)).map(({ group }) => group));
    return new Set(open.map(({ group }) => group).filter((group) => !missing.has(group)));
  };
  const already = groups(before);
  return [...groups(after)]
    .filter((group) => !already.has(group))
    .map(() => words.announcements.everybodyVoted);
}

function workshop(before: CommunityReader, after: CommunityReader, words: ActivityTexts): readonly string[] {
  const { workshop: was, contract: held } = before.slices;
  const { workshop: is, contract } = after.slices;
  const version = contract?.current ?? null;
  if (version !== null && version !== (held?.current ?? null)) return [words.announcements.adopted];
  if (was === undefined) return [];
  if (is === undefined) return [words.announcements.stopped];
  if (is.id !== was.id) return [];
  if (is.step !== was.step) return [stepText(is.step, words)];
  const asked = readObjections(after, is).open;
  if (asked !== null && readObjections(before, was).open?.id !== asked.id)
    return [words.announcements.begun(words.objections.question)];
  const drafted = is.step === "adopting" && was.step === "adopting" && was.draft.length === 0;
  return drafted && is.draft.length > 0 ? [words.announcements.drafted(is.draft.length)] : [];
}

const stepText = (step: (typeof WORKSHOP_STEPS)[number], words: ActivityTexts): string =>
  words.announcements.step(
    WORKSHOP_STEPS.indexOf(step) + 1,
    WORKSHOP_STEPS.length,
    words.workshop.told[step],
  );

function planned(before: CommunityReader, after: CommunityReader, words: ActivityTexts): readonly string[] {
  const was = before.slices.plan?.sessions.length ?? 0;
  const is = after.slices.plan?.sessions.length ?? 0;
  if (was === 0) return is > 0 ? [words.announcements.planProposed(is)] : [];
  if (is > 0) return [];
  const agendas = ({ slices }: CommunityReader) =>
    JSON.stringify(slices.upcoming?.map((id) => slices[`upcoming:${id}`]));
  return [
    agendas(before) === agendas(after)
      ? words.announcements.planDiscarded
      : words.announcements.planAccepted(was),
  ];
}

/** Actions that were completed, dropped or reopened; one line for all that made room for new ones. */
function actionsSettled(
  before: CommunityReader,
  after: CommunityReader,
  words: ActivityTexts,
): readonly string[] {
  const texts = words.announcements.actions;
  const changed = (after.slices.actions ?? []).flatMap((id) => {
    const was = before.slices[`action:${id}`];
    const is = after.slices[`action:${id}`];
    return was !== undefined && is !== undefined && was.standing.is !== is.standing.is ? [is] : [];
  });
  const madeRoom = changed.filter(({ standing }) => standing.is === "madeRoom").length;
  const lines = changed.flatMap(({ standing, text }) => {
    if (standing.is === "madeRoom") return [];
    return standing.is === "open" ? texts.reopened(text) : texts[standing.is](text);
  });
  return madeRoom === 0 ? lines : [...lines, texts.madeRoom(madeRoom)];
}

function begun(before: CommunityReader, after: CommunityReader, words: ActivityTexts): readonly string[] {
  const known = new Set(openActivities(before).map(({ activity }) => activityName(activity)));
  return openActivities(after).flatMap(({ activity }) => {
    if (known.has(activityName(activity))) return [];
    const first = words.announcements.begun(activityTitle(after, activity, words));
    const step = activity.kind === "workshop" ? after.slices.workshop?.step : undefined;
    return step === undefined ? [first] : [first, stepText(step, words)];
  });
}
