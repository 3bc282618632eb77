import { describe, expect, test } from "vitest";
import type { CardSubject } from "@guildhall/shared/domain/community/cards/part";
import {
  collectionId,
  communityId,
  optionId,
  pollId,
  sessionId,
  workshopId,
} from "@guildhall/shared/domain/kernel/ids";
import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { BotTexts, CardTexts } from "@guildhall/shared/messages/bot";
import { pseudoTexts } from "@guildhall/shared/messages/pseudo";
import { personKey } from "@guildhall/shared/ports/directory";
import { PRIYA, TOM } from "@guildhall/shared/testing/decider-samples";
import { Founding } from "@guildhall/shared/testing/founding";
import { readerOf } from "@guildhall/shared/testing/reading";
import { Entries } from "../../people/entries.ts";
import { createNames } from "../chat/names.ts";
import { activityCard } from "./activity/activity-card.ts";
import { DIALOGS } from "./activity/dialog-names.ts";
import { drawDialog } from "./dialogs/draw-dialog.ts";
import { inviteOthersMessage } from "./invite-others-card.ts";
import { answeredCallMessage, callMessage } from "./call-card.ts";
import { noticeMessage } from "./notice-card.ts";
import { recapMessage } from "./recap-card.ts";
import { english, texts } from "./testing/english.ts";
import { OPEN_CALL } from "./testing/open-call.ts";

/** Text written from right to left changes the direction of the text beside it, unless it is isolated. */
const HEBREW = /[\u0590-\u05ff]/;
const turned = (n: number | string): string => `${n} שלום`;

const conversation = { tenant: "t", id: "19:x@thread.v2" };
const people = [PRIYA, TOM].map((ref) => ({ ref, person: { tenant: "t", objectId: ref }, tookPart: true }));

/** The bot's names for people whose names in Teams are Hebrew. */
const nameOf = await createNames({
  members: { entries: () => Promise.resolve(new Entries(people)) },
  roster: {
    shown: () =>
      Promise.resolve(
        new Map(
          people.map(({ person }) => [
            personKey(person),
            { person, teamsId: null, name: "דוד", guest: false },
          ]),
        ),
      ),
  },
})(communityId("guild"), conversation, [PRIYA, TOM], texts);

const SPOKEN = [
  "text",
  "summary",
  "title",
  "tooltip",
  "label",
  "placeholder",
  "errorMessage",
  "altText",
  "fallbackText",
];

/** What people read on a card or message. */
function spokenIn(shown: unknown): readonly string[] {
  const all: string[] = [];
  JSON.stringify(shown, (key, value: unknown) => {
    if (typeof value === "string" && SPOKEN.includes(key)) all.push(value);
    return value;
  });
  return all;
}

/** What remains of a text without all that is between these two. */
function without(text: string, between: RegExp): string {
  const rest = text.replaceAll(between, "");
  return rest === text ? rest : without(rest, between);
}
const withoutIsolated = (text: string): string => without(text, /\u2068[^\u2068]*?\u2069/g);
const withoutFramed = (text: string): string => without(text, /\[[^[\]]*\]/g);

/** English texts in frames: whatever is in none comes from no catalogue. */
const longer = pseudoTexts(english, "longer");

/** What is not isolated although people typed it, and what comes neither from them nor from the catalogue. */
function unclean(draw: (words: BotTexts) => unknown): readonly string[] {
  const shown = spokenIn(draw(english));
  if (!shown.some((text) => HEBREW.test(text))) return ["nothing that people typed is shown"];
  const foreign = spokenIn(draw(longer)).filter((text) =>
    /[\p{L}\p{N}]/u.test(withoutFramed(withoutIsolated(text))),
  );
  return [...shown.filter((text) => HEBREW.test(withoutIsolated(text))), ...foreign];
}

function drawn(guild: Founding, subject: CardSubject, words: CardTexts): unknown {
  const view = { subject, nonce: "0mh2k3j4k-abcdefgh", now: guild.at, notice: null, texts: words };
  const dialog = { ...view, editing: null, typed: {}, kept: {}, errors: {}, nameOf };
  const readers = [null, TOM].map((who) => readerOf(guild, who, { meetingOrganiser: true }));
  return [
    ...readers.map((reader) => activityCard({ ...view, reader, nameOf, refreshFor: [] })),
    ...readers.flatMap((reader) => DIALOGS.map((each) => drawDialog({ ...dialog, reader, dialog: each }))),
  ];
}

function named(): Founding {
  const guild = new Founding();
  guild.do(PRIYA, { type: "changeSettings", name: turned("Guild"), purpose: turned("Purpose") });
  return guild;
}

describe("TEXT-6, TEXT-9: what people typed, and their names, are isolated, and all else comes from the catalogue", () => {
  test("on the card of a list, open and closed", () => {
    const guild = named();
    const id = guild.do(PRIYA, {
      ...{ type: "openCollection", prompt: turned("What"), anonymous: false, perMember: null },
      ...{ closesAt: null, inChat: true },
    });
    const subject = { kind: "collection", collection: id } as CardSubject;
    for (const n of [1, 2, 3]) guild.add(TOM, id as never, turned(n));
    expect(unclean((words) => drawn(guild, subject, words.cards))).toEqual([]);
    guild.do(PRIYA, { type: "closeCollection", collection: id as never });
    expect(unclean((words) => drawn(guild, subject, words.cards))).toEqual([]);
  });

  test("on the card of a vote, also after a tie", () => {
    const guild = named();
    const poll = pollId(
      guild.do(PRIYA, {
        ...{ type: "openPoll", question: turned("Which"), options: [turned(1), turned(2), turned(3)] },
        ...{ budget: 1, cap: 1, secrecy: "open", membersAdd: true, closesAt: null, inChat: true },
      }),
    );
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
    guild.do(PRIYA, { type: "castBallot", poll, ballot: { [optionId(`${poll}-1`)]: 1 } });
    expect(unclean((words) => drawn(guild, { kind: "poll", poll }, words.cards))).toEqual([]);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(JSON.stringify(drawn(guild, { kind: "poll", poll }, english.cards))).toContain("Equal");
    expect(unclean((words) => drawn(guild, { kind: "poll", poll }, words.cards))).toEqual([]);
  });

  test("on the cards of the contract, from the bad list to the signatures", () => {
    const guild = named();
    const id = guild.do(PRIYA, {
      ...{ type: "startWorkshop", mode: "chat", minutes: { bad: 10, good: 10, vote: 10 } },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    const list = () => guild.state.collections.at(-1)?.id ?? collectionId("none");
    const bad = guild.add(TOM, list(), turned("bad"));
    guild.do(PRIYA, { type: "nextStep", from: "bad" });
    const good = guild.add(TOM, list(), turned("good"), bad);
    expect(unclean((words) => drawn(guild, { kind: "collection", collection: list() }, words.cards))).toEqual(
      [],
    );
    guild.do(PRIYA, { type: "nextStep", from: "good" });
    guild.do(TOM, { type: "castBallot", poll: pollId(`${id}-vote`), ballot: { [optionId(good)]: 1 } });
    guild.do(PRIYA, { type: "nextStep", from: "vote" });
    const wording = { kind: "wording", workshop: workshopId(id) } as const;
    expect(unclean((words) => drawn(guild, wording, words.cards))).toEqual([]);
    guild.do(PRIYA, { type: "draftPrinciples", by: { kind: "top", count: 5 } });
    expect(unclean((words) => drawn(guild, wording, words.cards))).toEqual([]);
    guild.do(PRIYA, { type: "adoptContract", elmo: null });
    guild.do(TOM, { type: "signContract", version: 1 });
    guild.do(PRIYA, { type: "signContract", version: 1 });
    expect(unclean((words) => drawn(guild, { kind: "contract", version: 1 }, words.cards))).toEqual([]);
  });

  test("on the cards of the founding, of a review, and of an invitation", () => {
    const guild = named();
    guild.do(PRIYA, {
      ...{ type: "editChoices", element: "participants" },
      choices: [turned("Everybody"), turned("Some")].map((text) => ({
        element: "participants" as const,
        text,
      })),
    });
    const group = guild.do(PRIYA, {
      ...{ type: "voteOnLogistics", elements: ["participants"], closesAt: null, inChat: true },
    });
    const poll = pollId(`${group}-0`);
    guild.do(TOM, { type: "castBallot", poll, ballot: { [optionId(`${poll}-0`)]: 1 } });
    expect(unclean((words) => drawn(guild, { kind: "poll", poll }, words.cards))).toEqual([]);
    guild.do(PRIYA, { type: "closePoll", poll });
    expect(
      unclean((words) => drawn(guild, { kind: "review", element: "participants", version: 1 }, words.cards)),
    ).toEqual([]);
    expect(unclean((words) => drawn(guild, { kind: "setup" }, words.cards))).toEqual([]);
    expect(
      unclean((words) => inviteOthersMessage(guild.state.name, readerOf(guild, null), words.cards)),
    ).toEqual([]);
  });

  test("on the cards of topics and of a plan, proposed and accepted", () => {
    const guild = named();
    for (const n of [1, 2, 3]) guild.offer(TOM, turned(n));
    expect(unclean((words) => drawn(guild, { kind: "topics" }, words.cards))).toEqual([]);
    guild.do(PRIYA, {
      ...{ type: "proposePlan", sessions: 1, dates: [guild.at + DAY] },
      opening: { title: turned("Opening"), minutes: 5 },
      closing: { title: turned("Closing"), minutes: 5 },
    });
    expect(unclean((words) => drawn(guild, { kind: "plan" }, words.cards))).toEqual([]);
    guild.do(PRIYA, { type: "acceptPlan" });
    expect(unclean((words) => drawn(guild, { kind: "plan" }, words.cards))).toEqual([]);
  });

  test("in a call, a recap and the notices", () => {
    expect(
      unclean((words) =>
        callMessage(
          { count: 2, present: 3, item: { title: turned("Item"), kind: "topic" }, ...OPEN_CALL },
          words.cards,
        ),
      ),
    ).toEqual([]);
    expect(
      unclean((words) =>
        answeredCallMessage(
          {
            ...{ count: 2, present: 3, item: { title: turned("Item"), kind: "topic" } },
            ...{ outcome: "continued", minutes: 2 },
          },
          words.cards,
        ),
      ),
    ).toEqual([]);
    expect(
      unclean((words) =>
        recapMessage(
          {
            ...{
              session: sessionId("session-7"),
              community: turned("Guild"),
              purpose: turned("Purpose"),
              number: 7,
              lasted: MINUTE,
              endedItself: false,
              waiting: 1,
              next: { at: null, facilitator: null, planned: false, draft: [] },
            },
            facilitator: nameOf(PRIYA),
            items: [
              {
                ...{ title: turned("Item"), kind: "topic", planned: 10, spent: MINUTE, fate: "done" },
                outcome: turned("Outcome"),
              },
            ],
            stillOpen: [{ text: turned("Action"), owner: nameOf(TOM) }],
            learned: [turned("Learned")],
            questions: [{ text: turned("Question"), answer: turned("Reply") }],
            actions: [{ text: turned("Action"), owner: nameOf(TOM) }],
          },
          words.cards,
        ),
      ),
    ).toEqual([]);
    for (const kind of ["organiserClaimed", "facilitationTaken"] as const)
      expect(unclean((words) => noticeMessage(words[kind](nameOf(TOM)), words.cards))).toEqual([]);
  });
});
