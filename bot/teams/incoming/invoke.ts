import type { CardTexts } from "@guildhall/shared/messages/bot";
import type { Log } from "@guildhall/shared/app/log";
import type { Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import type { InMeeting } from "../../people/meeting-organisers.ts";
import type { People } from "../../people/people.ts";
import { NotInConversation } from "../../people/not-in-conversation.ts";
import type { Speech } from "../speech.ts";
import { authorOf } from "./activity.ts";
import { MovedOn } from "./moved-on.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { InvokeAnswer } from "./invoke-answer.ts";

/** Why an invoke is answered with a text alone, whatever it asked for. */
export type Trouble = "noAccount" | "notInChat" | "left" | "stale" | "notStored" | "slow" | "moved";

/** One kind of invoke: what its value is, how it is carried out, and how that is answered. */
export interface InvokeKind<Value, Answer> {
  /** null if no button of Guildhall asks for it */
  readonly parse: (value: unknown) => Value | null;
  readonly handle: (
    incoming: IncomingContext,
    presser: InMeeting,
    value: Value,
    texts: CardTexts,
  ) => Promise<Answer>;
  readonly inTrouble: (why: Trouble, value: Value | null, texts: CardTexts) => Answer;
  /** how long Teams waits is a little longer */
  readonly answerWithin: number;
  readonly encode: (answer: Answer) => InvokeAnswer;
}

/** Handles an invoke of one name. */
export type HandleInvoke = (incoming: IncomingContext) => Promise<InvokeAnswer>;

interface InvokeParts {
  readonly people: Pick<People, "members" | "happened">;
  readonly speech: Pick<Speech, "toOne">;
  readonly environment: Pick<Environment, "later">;
  readonly log: Log;
}

/** What is the same for every kind: only people with an account, an answer in time, and no error that storage may cause. */
export function invokeOf<Value, Answer>(
  { people, speech, environment, log }: InvokeParts,
  { parse, handle, inTrouble, answerWithin, encode }: InvokeKind<Value, Answer>,
): HandleInvoke {
  /** Whether a person whom Teams does not list in the conversation has left it, or was never there. */
  async function whyAway({ binding: { community } }: IncomingContext, person: Person): Promise<Trouble> {
    const directory = await people.members.entries(community);
    return directory.for(person) === undefined ? "notInChat" : "left";
  }

  return async (incoming) => {
    const { activity, conversation } = incoming;
    const value = parse(activity.value);
    const objectId = authorOf(activity);
    const { cards: texts } = await speech.toOne(activity);
    if (objectId === null) return encode(inTrouble("noAccount", value, texts));
    if (value === null) return encode(inTrouble("stale", null, texts));
    const person = { tenant: conversation.tenant, objectId };
    const presser = { conversation, person, meeting: activity.channelData?.meeting?.id ?? null };
    const handling = handle(incoming, presser, value, texts)
      .catch(async (error: unknown) => {
        if (error instanceof MovedOn) {
          people.happened("communityMoved", conversation);
          return inTrouble("moved", value, texts);
        }
        if (!(error instanceof NotInConversation)) throw error;
        return inTrouble(await whyAway(incoming, person), value, texts);
      })
      .catch((error: unknown) => {
        if (!(error instanceof StorageError || error instanceof RosterError)) throw error;
        log.warn({ error }, "an invoke could not be handled");
        return inTrouble("notStored", value, texts);
      });
    let stop: () => void = () => undefined;
    const slow = new Promise<Answer>((resolve) => {
      stop = environment.later(answerWithin, () => resolve(inTrouble("slow", value, texts)));
    });
    return encode(await Promise.race([handling, slow]).finally(stop));
  };
}
