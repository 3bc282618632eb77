import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Fitting } from "./from-schema.ts";

type Shown = Partial<CommunitySlices>;

interface Moment {
  readonly now: number;
  /** which of the things that are there it is about */
  readonly about: number;
  readonly people: readonly MemberRef[];
}

const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** What a command to a community can be about, by what the community shows. */
export function inCommunity(shown: Shown, { now, about, people }: Moment): Fitting["values"] {
  const dates = [0, 1, 8, 15, 30].flatMap((days) => {
    const at = now + days * DAY;
    return [new Date(at).toISOString().slice(0, 10), at];
  });
  return {
    ...sessionsAndTopics(shown, about),
    ...listsAndPolls(shown, about),
    ...{ member: people, members: people, presenter: people, owner: people, to: people, dates },
    since: [1, 2, 3],
    until: [now + DAY, now + 30 * DAY],
    ...{ elmoShare: [0.2, 0.5, 1], timeZone: ["UTC", "Europe/Berlin", "America/St_Johns", "+05:45"] },
  };
}

function sessionsAndTopics(shown: Shown, about: number): Fitting["values"] {
  const upcoming = shown.upcoming ?? [];
  const session = nth([...upcoming.slice(0, 1), ...upcoming], about);
  const agenda = session === undefined ? [] : (shown[`upcoming:${session}`]?.agenda ?? []);
  return {
    session: [session ?? [], shown.community?.running?.id ?? [], shown.worth?.question?.session ?? []].flat(),
    item: [...agenda, ...(shown.parked ?? [])],
    topic: topicsIn(shown),
    action: shown.actions ?? [],
    takeaway: [
      ...(shown.helped?.question?.lessons.map(({ id }) => id) ?? []),
      ...(shown.stories?.open.flatMap((each) => each.about) ?? []),
    ],
    question: shown.questions ?? [],
    turn: turnsIn(shown),
    with: turnsIn(shown).toReversed(),
    change: (shown.turnChanges ?? []).map(({ number }) => number),
    scale: shown.scale === undefined ? [] : [shown.scale.id],
    id: shown.community?.unknownSends.map(({ id }) => id) ?? [],
    version: shown.contract?.versions.slice(-1) ?? [],
  };
}

/** Things that belong together fit together: an entry and its list, an option and its vote. */
function listsAndPolls(shown: Shown, about: number): Fitting["values"] {
  const { workshop } = shown;
  const collections = (shown.collections ?? []).flatMap((id) => shown[`collection:${id}`] ?? []);
  const open = collections.filter(isOpen);
  const written = open.filter(({ entries }) => entries.length > 0);
  const list = nth([...written, ...written, ...written, ...written, ...open, ...collections], about);
  const merges = list !== undefined && isOpen(list) ? list.progress.undoable : [];
  const merged = [...merges, ...(shown.backlog?.undoable ?? [])];
  const entries = list?.entries ?? [];
  const topics = topicsIn(shown);
  const polls = (shown.polls ?? []).flatMap((id) => shown[`poll:${id}`] ?? []);
  const standing = polls.filter(isOpen);
  const voted = standing.filter(({ id }) => (shown[`turnout:${id}`]?.turnout ?? 0) > 0);
  const poll = nth([...voted, ...voted, ...standing, ...standing, ...polls], about);
  const steps = workshop === undefined ? [] : [workshop.step];
  return {
    collection: list === undefined ? [] : [list.id],
    entry: [...merged, ...merged, ...entries],
    into: [...entries, ...topics],
    from: [...entries, ...topics, ...steps],
    step: steps,
    twin: collections.find(({ id }) => id === workshop?.bad)?.entries ?? [],
    poll: poll === undefined ? [] : [poll.id],
    group: poll === undefined ? [] : [poll.group],
    votes: [1],
    option: poll?.options.map(({ id }) => id) ?? [],
    principle: workshop?.step === "adopting" ? workshop.draft.map(({ id }) => id) : [],
  };
}

const turnsIn = ({ turns = [] }: Shown): readonly number[] => turns.map(({ number }) => number);

const TOPIC = "topic:";

const topicsIn = (shown: Shown): readonly string[] =>
  Object.keys(shown).flatMap((key) => (key.startsWith(TOPIC) ? [key.slice(TOPIC.length)] : []));
