import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { ReminderKind } from "@guildhall/shared/domain/community/reminders/part";
import { type MemberRef, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, type Instant, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { BotTexts } from "@guildhall/shared/messages/bot";
import { PRIYA } from "@guildhall/shared/testing/decider-samples";
import { readRota } from "@guildhall/shared/reading/rota";
import { activityCard } from "../../../../bot/teams/cards/activity/activity-card.ts";
import { makeNonce } from "../../../../bot/teams/cards/activity/nonce.ts";
import type { Mention } from "../../../../bot/teams/cards/mention.ts";
import { cardMessage } from "../../../../bot/teams/cards/message.ts";
import { recapMessage } from "../../../../bot/teams/cards/recap-card.ts";
import { rotaMessage } from "../../../../bot/teams/cards/talk-cards.ts";
import { guestMessage, turnPassedMessage } from "../../../../bot/teams/cards/turn-passed-card.ts";
import type { OutgoingMessage } from "../../../../bot/teams/connector/connector.ts";
import { Guild } from "./guild.ts";

const GUEST = "Maximiliana-Theodora von Hohenlohe-Schillingsfürst";

/** The cards of turns, reminders and sessions that follow each other, in a community of these people. */
export function cardsFor(
  people: readonly Omit<Mention, "ref">[],
  texts: BotTexts,
): readonly OutgoingMessage[] {
  const guild = new Guild(people.length);
  const mentions = guild.people.flatMap((ref, place): readonly Mention[] => {
    const person = people[place];
    return person === undefined ? [] : [{ ...person, ref }];
  });
  const nameOf = (ref: MemberRef): string =>
    mentions.find((each) => each.ref === ref)?.name ?? texts.cards.somebody;
  const draw = (subject: CardSubject, who: MemberRef | null, mentioned: readonly Mention[] = []) => {
    const drawn = activityCard({
      ...{
        subject,
        reader: guild.readBy(who),
        nameOf,
        mentions: mentioned,
        texts: texts.cards,
        notice: null,
      },
      ...{ now: guild.at, nonce: makeNonce(guild.at, "photographed-here"), refreshFor: [] },
    });
    if (drawn === null) throw new Error(`There is no ${subject.kind}`);
    return cardMessage(drawn.card, drawn.summary);
  };
  const { next, date } = guild;
  const about = (what: ReminderKind): CardSubject => ({ kind: "reminder", what, session: next, at: date });
  const turns = () => readRota(guild.readBy(null)).turns;
  const holder = turns()[0]?.holder ?? null;
  const asked = guild.founded.worth.question?.session ?? next;
  const worth: CardSubject = { kind: "worth", session: asked };
  const question = guild.founded.helped.question;
  const helped: CardSubject = { kind: "helped", session: question?.session ?? next };
  const own = mentions.filter(({ ref }) => ref === holder);

  const cards = [
    draw(about("leading"), null, mentions),
    draw(about("leading"), holder, mentions),
    draw(about("everybody"), null, mentions),
    draw(worth, null),
    draw(helped, null),
    rotaMessage(turns(), nameOf, texts.cards),
    guestMessage(GUEST, date, texts),
    turnPassedMessage(own[0] ?? null, date, texts),
    turnPassedMessage(null, date, texts),
  ];
  for (const who of guild.people) guild.do(who, { type: "answerWorth", session: asked, worth: 3 });
  for (const { id: takeaway } of question?.lessons.slice(0, 2) ?? [])
    guild.do(PRIYA, { type: "sayHelped", takeaway, helped: "used" });
  const [given] = turns();
  // Whoever joined last is asked first to stand in.
  if (given !== undefined)
    for (const who of [PRIYA, ...guild.people.slice(1).reverse()])
      guild.do(who, { type: "declineTurn", turn: given.number });
  guild.do(PRIYA, { type: "moveSession", session: next, at: date + DAY });
  cards.push(draw(worth, guild.people[0] ?? null), draw(helped, PRIYA));
  cards.push(draw(about("leading"), null, mentions));
  cards.push(draw({ kind: "outlook", change: 1 }, null, mentions.slice(0, 1)));
  if (given !== undefined) guild.do(PRIYA, { type: "nameGuest", turn: given.number, name: GUEST });
  cards.push(draw(about("everybody"), null, mentions));
  for (const facilitator of [nameOf(PRIYA), GUEST]) cards.push(recap(facilitator, date + DAY, texts));
  return cards;
}

/** Of a session after which this person facilitates the next one. */
const recap = (facilitator: string, at: Instant, { cards }: BotTexts): OutgoingMessage =>
  recapMessage(
    {
      ...{ session: sessionId("session-7"), community: "Frontend Guild", number: 7, lasted: 52 * MINUTE },
      ...{ purpose: "We spread what works.", endedItself: false, facilitator: cards.somebody },
      items: [
        {
          ...{ title: "Design tokens without tears", kind: "topic", planned: 10, spent: 12 * MINUTE },
          ...{ fate: "done", outcome: null },
        },
      ],
      ...{ learned: ["Ask early"], actions: [], questions: [], stillOpen: [], waiting: 3 },
      next: { at, facilitator, planned: true, draft: [] },
    },
    cards,
  );
