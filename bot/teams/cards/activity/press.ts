import { z } from "zod";
import { TOPIC_KINDS } from "@guildhall/shared/domain/community/topics/part";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import {
  type CollectionId,
  type EntryId,
  isId,
  type OptionId,
  type PollId,
  type WorkshopId,
} from "@guildhall/shared/domain/kernel/ids";
import { LOGISTICS_ELEMENTS } from "@guildhall/shared/domain/community/logistics/part";
import { FIRST, type KnownVersions, upToDate, type Versions } from "@guildhall/shared/domain/kernel/versions";
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
const CARD = /^(?:(collection|poll|wording)-(.+)|contract-(\d{1,9})|(setup|topics|plan))$/;
const REVIEW = /^review-([a-z]+)-(\d{1,9})$/;
const card = z.string().transform((key, context): CardSubject => {
  const [, about, decided] = REVIEW.exec(key) ?? [];
  const element = LOGISTICS_ELEMENTS.find((each) => each === about);
  if (element !== undefined) return { kind: "review", element, version: Number(decided) };
  const [, kind, of, version, alone] = CARD.exec(key) ?? [];
  if (version !== undefined) return { kind: "contract", version: Number(version) };
  if (alone === "setup" || alone === "topics" || alone === "plan") return { kind: alone };
  if (of !== undefined && isId(of)) {
    if (kind === "poll") return { kind, poll: of as PollId };
    if (kind === "wording") return { kind, workshop: of as WorkshopId };
    return { kind: "collection", collection: of as CollectionId };
  }
  context.addIssue("Not the key of a card");
  return z.NEVER;
});
const nonce = z.string().regex(NONCE);
/** what somebody wrote into a field; left out by clients of Teams where it is empty */
const MOST_WRITTEN = 5_000;
const written = z.string().max(MOST_WRITTEN).default("");
const whole = z.coerce.number().int().min(0).max(10_000);
/** how the field of a principle is called */
export const PRINCIPLE = "principle-";
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
/** what a field to choose from holds: nothing while nothing is chosen */
const chosen = z.union([entry, z.literal("")]).default("");
const step = z.enum(["bad", "good", "vote"]);
/** how long something is open that is started in the chat */
const hours = z.coerce
  .number()
  .int()
  .min(1)
  .max(60 * 24);
/** what was seen of something that may change before the press arrives */
const seen = z.string().max(40);
const principles = z
  .looseObject({ nonce, card, another: written, before: z.record(z.string(), seen).default({}) })
  .transform(({ nonce: view, card: of, another, before, ...fields }) => ({
    nonce: view,
    card: of,
    another,
    /** fingerprints of the texts as they were drawn */
    before,
    /** the texts of the fields, by the principle that each is for */
    texts: Object.entries(fields).flatMap(([key, text]): readonly (readonly [EntryId, string])[] => {
      const principle = key.slice(PRINCIPLE.length);
      const isField = key.startsWith(PRINCIPLE) && isId(principle) && typeof text === "string";
      return isField && text.length <= MOST_WRITTEN ? [[principle as EntryId, text]] : [];
    }),
  }));

export const press = z.discriminatedUnion("verb", [
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
  asks("nextStep", pressed({ card, from: step })),
  asks("moreTime", pressed({ card, step })),
  asks("hideEntry", pressed({ card, which: chosen, hidden: z.boolean() })),
  asks("mergeEntries", pressed({ card, which: chosen, into: chosen })),
  asks("sign", pressed({ card })),
  asks("found", pressed({ card, name: written })),
  asks("startWorkshop", pressed({ card, hours })),
  asks("startLogistics", pressed({ card, hours })),
  asks("askTopics", pressed({ card, hours })),
  asks("startRanking", pressed({ card, hours })),
  asks(
    "draft",
    pressed({ card, by: z.enum(["top", "atLeast"]), top: whole.default(0), atLeast: whole.default(0) }),
  ),
  asks("wordDraft", pressed({ card })),
  asks("saveDraft", principles),
  asks("movePrinciple", pressed({ card, move: z.string().max(80).default("") })),
  asks("adopt", pressed({ card, seen })),
  asks(
    "propose",
    pressed({ card, sessions: whole.default(0), date: written, date2: written, time: written }),
  ),
  asks(
    "movePlanned",
    pressed({ card, topic: chosen, to: z.union([whole, z.literal("out")]).default("out") }),
  ),
  asks("accept", pressed({ card, seen })),
  asks("discard", pressed({ card })),
  asks("voteAgain", pressed({ card })),
]);

/** The verbs whose data has changed since the first cards were drawn, with what brings older data up to date. */
const CHANGED: Partial<Record<Press["verb"], Versions>> = {};

/** Every verb: a card stays in the chat for years, and is pressed then. */
export const PRESS_VERSIONS = Object.fromEntries(
  press.options.map(({ shape: { verb } }) => [verb.value, CHANGED[verb.value] ?? FIRST]),
) as Readonly<Record<Press["verb"], Versions>>;

const invoke = z.looseObject({
  action: z.looseObject({
    verb: z.string(),
    /** `v`: which version of its verb a button carries, from the second one on */
    data: z.looseObject({ v: z.number().int().default(1) }),
  }),
});
const ofCard = z.object({ card });

/** `old`: the button is of a card from before, or from a newer server; `card` is what it stands for. */
export type ReadPress =
  { readonly kind: "press"; readonly press: Press } | { readonly kind: "old"; readonly card: CardSubject };

/** The press that an invoke carries, brought up to date; null for what never was a button of Guildhall's. */
export function readPress(value: unknown, known: KnownVersions = PRESS_VERSIONS): ReadPress | null {
  const action = invoke.safeParse(value);
  if (!action.success) return null;
  const { verb, data } = action.data.action;
  const now = upToDate(known, verb, data.v, data);
  const parsed = press.safeParse({ verb, data: now });
  if (parsed.success) return { kind: "press", press: parsed.data };
  const of = ofCard.safeParse(data);
  return of.success ? { kind: "old", card: of.data.card } : null;
}

/** What of a press is its own, besides the card that it was made on. */
type Own<Verb extends Press["verb"]> = Omit<
  Extract<z.input<typeof press>, { verb: Verb }>["data"],
  "nonce" | "card"
>;
type Look = Pick<ExecuteAction, "title" | "tooltip" | "style">;

/** A button of a card. `fields`: whether what stands in the card's fields goes along. */
export function button<Verb extends Exclude<Press["verb"], "see">>(
  verb: Verb,
  view: { readonly activity: CardSubject; readonly nonce: string },
  data: Partial<Own<Verb>>,
  look: Look,
  { fields = false }: { readonly fields?: boolean } = {},
): ExecuteAction {
  const { version } = PRESS_VERSIONS[verb];
  return {
    type: "Action.Execute",
    ...look,
    verb,
    data: {
      card: cardKey(view.activity),
      nonce: view.nonce,
      ...(version > 1 ? { v: version } : {}),
      ...data,
    },
    ...(fields ? {} : { associatedInputs: "none" }),
  };
}

/** Shows the card anew to whoever asks, or to Teams on their behalf. */
export const seeAction = (activity: CardSubject, look: Look = {}): ExecuteAction => ({
  type: "Action.Execute",
  ...look,
  verb: "see",
  data: { card: cardKey(activity) },
  associatedInputs: "none",
});
