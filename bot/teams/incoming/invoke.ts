import type { Log } from "@guildhall/shared/app/log";
import type { Environment } from "@guildhall/shared/ports/environment";
import { RosterError } from "@guildhall/shared/ports/roster";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { isNotAMember, Refusal } from "../../realtime/sign-in/refusal.ts";
import type { Presser } from "../chat/meeting-organisers.ts";
import { authorOf } from "./activity.ts";
import type { IncomingContext } from "./incoming-context.ts";
import type { InvokeAnswer } from "./invoke-answer.ts";

/** Why an invoke is answered with a text alone, whatever it asked for. */
export type Trouble = "noAccount" | "notInChat" | "stale" | "notStored" | "slow";

/** One kind of invoke: what its value is, how it is carried out, and how that is answered. */
export interface InvokeKind<Value, Answer> {
  /** null if no button of Guildhall asks for it */
  readonly parse: (value: unknown) => Value | null;
  readonly handle: (incoming: IncomingContext, presser: Presser, value: Value) => Promise<Answer>;
  readonly inTrouble: (why: Trouble, value: Value | null) => Answer;
  /** how long Teams waits is a little longer */
  readonly answerWithin: number;
  readonly encode: (answer: Answer) => InvokeAnswer;
}

/** Handles an invoke of one name. */
export type HandleInvoke = (incoming: IncomingContext) => Promise<InvokeAnswer>;

/** What is the same for every kind: only people with an account, an answer in time, and no error that storage may cause. */
export function invokeOf<Value, Answer>(
  { environment, log }: { readonly environment: Pick<Environment, "later">; readonly log: Log },
  { parse, handle, inTrouble, answerWithin, encode }: InvokeKind<Value, Answer>,
): HandleInvoke {
  return async (incoming) => {
    const { activity, conversation } = incoming;
    const value = parse(activity.value);
    const objectId = authorOf(activity);
    if (objectId === null) return encode(inTrouble("noAccount", value));
    if (value === null) return encode(inTrouble("stale", null));
    const presser = { conversation, objectId, meeting: activity.channelData?.meeting?.id ?? null };
    const handling = handle(incoming, presser, value).catch((error: unknown) => {
      if (isNotAMember(error)) return inTrouble("notInChat", value);
      if (!(error instanceof StorageError || error instanceof RosterError || error instanceof Refusal))
        throw error;
      log.warn({ error }, "an invoke could not be handled");
      return inTrouble("notStored", value);
    });
    let stop: () => void = () => undefined;
    const slow = new Promise<Answer>((resolve) => {
      stop = environment.later(answerWithin, () => resolve(inTrouble("slow", value)));
    });
    return encode(await Promise.race([handling, slow]).finally(stop));
  };
}
