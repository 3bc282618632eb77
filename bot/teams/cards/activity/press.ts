import { z } from "zod";
import { TOPIC_KINDS } from "@guildhall/shared/domain/backlog/topic";
import { activityKey, type Activity } from "@guildhall/shared/domain/chat/activity";
import {
  isId,
  type CollectionId,
  type EntryId,
  type OptionId,
  type PollId,
} from "@guildhall/shared/domain/ids";
import { LOGISTICS_ELEMENTS, type LogisticsElement } from "@guildhall/shared/domain/logistics/choice";
import type { ExecuteAction } from "../elements.ts";
import { NONCE } from "./nonce.ts";

/**
 * What a press on a card may ask. A card's data is ids and the nonce of the view alone; who pressed comes from the
 * activity, and what they may do is decided by the domain.
 */
export type Press = z.infer<typeof press>;

const id = <T extends string>() =>
  z
    .string()
    .refine(isId)
    .transform((value) => value as T);
const CARD = /^(?:(collection|poll)-(.+)|contract-(\d{1,9}))$/;
const card = z.string().transform((key, context): Activity => {
  const [, kind, of, version] = CARD.exec(key) ?? [];
  if (version !== undefined) return { kind: "contract", version: Number(version) };
  if (of !== undefined && isId(of))
    return kind === "poll"
      ? { kind, poll: of as PollId }
      : { kind: "collection", collection: of as CollectionId };
  context.addIssue("Not the key of a card");
  return z.NEVER;
});
const nonce = z.string().regex(NONCE);
/** what somebody wrote into a field; left out by clients of Teams where it is empty */
const written = z.string().max(5_000).default("");
const whole = z.coerce.number().int().min(0).max(10_000);
/** fields beside the ones that a press needs go along with it, and are passed over */
const pressed = <Shape extends z.ZodRawShape>(shape: Shape) => z.object({ nonce, ...shape });
const asks = <Verb extends string, Schema extends z.ZodType>(name: Verb, data: Schema) =>
  z.object({ verb: z.literal(name), data });

const topic = { why: written, kind: z.enum(TOPIC_KINDS), minutes: z.coerce.number() };
const topicOrNone = {
  why: topic.why,
  kind: topic.kind.optional(),
  minutes: topic.minutes.optional(),
};
const entry = id<EntryId>();

const press = z.discriminatedUnion("verb", [
  asks("see", z.object({ card })),
  asks("vote", pressed({ card, poll: id<PollId>().optional(), option: id<OptionId>(), votes: whole })),
  asks("takeBack", pressed({ card, poll: id<PollId>().optional() })),
  asks("addOption", pressed({ card, text: written })),
  asks("closeVote", pressed({ card })),
  asks(
    "addEntry",
    pressed({ card, text: written, twin: z.union([entry, z.literal("")]).default(""), ...topicOrNone }),
  ),
  asks("editEntry", pressed({ card, entry })),
  asks("saveEntry", pressed({ card, entry, text: written, ...topicOrNone })),
  asks("removeEntry", pressed({ card, entry })),
  asks("closeList", pressed({ card })),
  asks("nextStep", pressed({ card, from: z.enum(["bad", "good", "vote"]) })),
  asks("sign", pressed({ card })),
  asks("voteAgain", pressed({ element: z.enum(LOGISTICS_ELEMENTS), version: whole })),
]);

const invoke = z.looseObject({ action: z.looseObject({ verb: z.string(), data: z.unknown() }) });

/** The press that an invoke carries; null for one that Guildhall does not know. */
export function readPress(value: unknown): Press | null {
  const action = invoke.safeParse(value);
  if (!action.success) return null;
  const parsed = press.safeParse(action.data.action);
  return parsed.success ? parsed.data : null;
}

type Asked<Verb extends Press["verb"]> = Omit<
  Extract<z.input<typeof press>, { verb: Verb }>["data"],
  "nonce" | "card"
>;
type Look = Pick<ExecuteAction, "title" | "tooltip" | "style">;

/** A button of a card. `fields`: whether what stands in the card's fields goes along. */
export function button<Verb extends Exclude<Press["verb"], "see" | "voteAgain">>(
  verb: Verb,
  view: { readonly activity: Activity; readonly nonce: string },
  data: Partial<Asked<Verb>>,
  look: Look,
  { fields = false }: { readonly fields?: boolean } = {},
): ExecuteAction {
  return {
    type: "Action.Execute",
    ...look,
    verb,
    data: { card: activityKey(view.activity), nonce: view.nonce, ...data },
    ...(fields ? {} : { associatedInputs: "none" }),
  };
}

/** Shows the card anew to whoever asks, or to Teams on their behalf. */
export const seeAction = (activity: Activity, look: Look = {}): ExecuteAction => ({
  type: "Action.Execute",
  ...look,
  verb: "see",
  data: { card: activityKey(activity) },
  associatedInputs: "none",
});

export const voteAgainAction = (
  data: { readonly element: LogisticsElement; readonly version: number; readonly nonce: string },
  look: Look,
): ExecuteAction => ({ type: "Action.Execute", ...look, verb: "voteAgain", data, associatedInputs: "none" });
