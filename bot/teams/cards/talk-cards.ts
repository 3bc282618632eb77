import type { MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import type { TurnReading } from "@guildhall/shared/reading/rota";
import type { TimedItem } from "@guildhall/shared/reading/timed-agenda";
import type { BacklogReading, TopicReading } from "@guildhall/shared/reading/topics";
import { leftInOutlook } from "@guildhall/shared/reading/outlook";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { cancelledBeforeNext, isMissed, movedFrom, nextNumber } from "@guildhall/shared/reading/upcoming";
import { moreInTab, row } from "./activity/parts.ts";
import { timedRow } from "./timed-row.ts";
import { card, type Element, heading, line, run, typed, words } from "./elements.ts";
import { fittingCard } from "./fitting-card.ts";
import { type CardMessage, cardMessage } from "./message.ts";

/** The answers to words in the chat. */

/** How many topics are shown: more are not read in a chat. */
const TOP_TOPICS = 5;

export function agendaMessage(title: string, items: readonly TimedItem[], texts: CardTexts): CardMessage {
  const { agenda } = texts.talk;
  const drawn = fittingCard(items.length, (rows) =>
    card(texts, [
      heading(title),
      ...(items.length === 0 ? [words(agenda.empty, { isSubtle: true })] : []),
      ...items.slice(0, rows).map((timed) => timedRow(timed, texts)),
      ...moreInTab(items.length - rows, texts),
    ]),
  );
  return cardMessage(drawn, agenda.summary);
}

export function nextMessage(
  { header, next }: Pick<CommunityReading, "header" | "next">,
  reader: CommunityReader,
  now: Instant,
  texts: CardTexts,
): CardMessage {
  const told = texts.talk.next;
  const { at, agenda } = next;
  const from = movedFrom(next);
  const inOutlook = (session: SessionId): readonly Element[] => {
    const left = leftInOutlook(reader, session);
    return left === null ? [] : [words(told.inOutlook[left.what], { isSubtle: true })];
  };
  return cardMessage(
    card(texts, [
      heading(told.title(nextNumber(reader))),
      ...(header.running === null ? [] : [words(told.running(header.running.number))]),
      words(at === null ? told.undated : isMissed(next, now).value ? told.wasDue(at) : told.at(at)),
      ...(from === null ? [] : [words(told.moved(from))]),
      ...inOutlook(next.id),
      ...cancelledBeforeNext(reader, now).value.flatMap(({ id, at: cancelled }) => [
        words(told.cancelled(cancelled)),
        ...inOutlook(id),
      ]),
      words(told.agenda(agenda.length), { isSubtle: true }),
    ]),
    told.summary,
  );
}

export const rotaMessage = (
  turns: readonly TurnReading[],
  nameOf: (ref: MemberRef) => string,
  texts: CardTexts,
): CardMessage => {
  const { rota } = texts.talk;
  const who = ({ holder, guest }: TurnReading): string => {
    if (guest !== null) return rota.guest(guest);
    return holder === null ? rota.nobody : nameOf(holder);
  };
  return cardMessage(
    card(texts, [
      heading(rota.title),
      ...(turns.length === 0 ? [words(rota.none)] : []),
      ...turns.map((turn) =>
        line([run(rota.turn(who(turn), turn.at, turn.confirmed || turn.holder === null))], {
          spacing: "Small",
        }),
      ),
    ]),
    rota.summary,
  );
};

export function backlogMessage({ waiting }: Pick<BacklogReading, "waiting">, texts: CardTexts): CardMessage {
  const { backlog } = texts.talk;
  const shown = waiting.filter(({ hidden }) => !hidden);
  const top = shown.slice(0, TOP_TOPICS);
  return cardMessage(
    card(texts, [
      heading(backlog.title),
      ...(shown.length === 0 ? [words(backlog.none)] : []),
      ...top.map((topic, index) => topicRow(topic, index, texts)),
      ...moreInTab(shown.length - top.length, texts),
    ]),
    backlog.summary,
  );
}

const topicRow = (topic: TopicReading, index: number, { card: shared, list, talk }: CardTexts): Element =>
  row(
    line([
      run(`${shared.place(index + 1)} `, { isSubtle: true }),
      typed(topic.text),
      run(list.topic.shown(list.topic.kindsShown[topic.kind], topic.minutes), { isSubtle: true }),
      ...(topic.votes === null ? [] : [run(talk.backlog.votes(topic.votes), { isSubtle: true })]),
    ]),
    [],
  );
