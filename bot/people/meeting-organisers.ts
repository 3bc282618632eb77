import type { Millis } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import { type Person, personKey } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import { AGES } from "./ages.ts";
import type { Facts } from "./facts.ts";
import { keyOf } from "./kept.ts";

/** A person in a conversation, and the meeting that they say they are in; null if none. */
export interface InMeeting {
  readonly conversation: Conversation;
  readonly person: Person;
  readonly meeting: string | null;
}

interface Asking {
  /** where it matters, which decides how old an answer may be */
  readonly on: keyof typeof AGES.organiser;
  readonly patience: Millis;
  /** called if a yes arrives after that */
  readonly late?: () => void;
  /** Whether Teams may be asked once more about this person, who may name any meeting. Otherwise the answer is no. */
  readonly mayAsk?: () => boolean;
}

/** Whether a person organises a meeting, according to Teams (SPEC ORG-2). An unanswered question makes nobody an organiser. */
export interface MeetingOrganisers {
  /** Teams' recent answer, for a card; false if it was not asked */
  known(who: InMeeting): boolean;
  /** Who organises the meeting of a conversation, as far as Teams has said so; null if nobody asked about them. */
  of(conversation: Conversation): Person | null;
  /** false if Teams does not answer soon enough */
  ask(who: InMeeting, asking: Asking): Promise<boolean>;
  /** Whether a person whom Teams called an organiser still is one; `otherwise` if Teams cannot be asked now. */
  confirm(who: InMeeting, otherwise: boolean, mayAsk: () => boolean): Promise<boolean>;
}

/** How many people Teams is asked about at once: each takes a request, and few are organisers. */
const AT_ONCE = 8;
const MAY_NOT_ASK = new Error("Teams may not be asked about this person for now");

export function createMeetingOrganisers(
  facts: Facts,
  roster: Pick<Roster, "organisesMeeting">,
  environment: Pick<Environment, "later">,
): MeetingOrganisers {
  const waiting: (() => void)[] = [];
  let asked = 0;

  async function inTurn<T>(on: Asking["on"], work: () => Promise<T>): Promise<T> {
    // A press on a card waits for its answer; panels learn of theirs later.
    if (asked >= AT_ONCE)
      await new Promise<void>((resolve) =>
        on === "card" ? waiting.unshift(resolve) : waiting.push(resolve),
      );
    asked += 1;
    try {
      return await work();
    } finally {
      asked -= 1;
      waiting.shift()?.();
    }
  }

  const keyFor = ({ conversation, person, meeting }: InMeeting): string =>
    keyOf(conversationKey(conversation), meeting, personKey(person));

  const recent = (on: Asking["on"]) => ({
    age: (organises: boolean): Millis => AGES.organiser[on][organises ? "yes" : "no"],
  });

  async function answer(
    who: InMeeting,
    on: Asking["on"],
    otherwise: boolean,
    mayAsk: () => boolean = () => true,
  ): Promise<boolean> {
    const { conversation, person, meeting } = who;
    if (meeting === null) return false;
    const ask = async () => {
      if (!mayAsk()) throw MAY_NOT_ASK;
      const organises = await inTurn(on, () => roster.organisesMeeting(conversation, meeting, person));
      if (organises) facts.meetingOrganiser.keep(conversationKey(conversation), person);
      return organises;
    };
    try {
      return (await facts.organiser.ask(keyFor(who), ask, recent(on))).value;
    } catch (error) {
      return error !== MAY_NOT_ASK && otherwise;
    }
  }

  return {
    of: (conversation) => facts.meetingOrganiser.known(conversationKey(conversation))?.value ?? null,
    known: (who) => facts.organiser.known(keyFor(who), recent("card"))?.value ?? false,
    ask: (who, { on, patience, late, mayAsk }) =>
      new Promise((resolve) => {
        let gaveUp = false;
        const stop = environment.later(patience, () => {
          gaveUp = true;
          resolve(false);
        });
        void answer(who, on, false, mayAsk).then((organises) => {
          stop();
          if (gaveUp && organises) late?.();
          resolve(organises);
        });
      }),
    confirm: (who, otherwise, mayAsk) => answer(who, "panel", otherwise, mayAsk),
  };
}
