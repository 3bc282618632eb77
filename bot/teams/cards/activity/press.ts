import { z } from "zod";
import { TOPIC_KINDS } from "@guildhall/shared/domain/community/topics/part";
import { TENURE_MARKS } from "@guildhall/shared/domain/community/tenure/part";
import { HELPED } from "@guildhall/shared/domain/community/helped/part";
import { WORTHS } from "@guildhall/shared/domain/community/worth/part";
import { cardKey, type CardSubject, subjectOfKey } from "@guildhall/shared/domain/community/cards/part";
import {
  type EntryId,
  isId,
  type OptionId,
  type PollId,
  type TakeawayId,
} from "@guildhall/shared/domain/kernel/ids";
import { FIRST, type KnownVersions, upToDate, type Versions } from "@guildhall/shared/domain/kernel/versions";
import { DIALOGS, type DialogName } from "./dialog-names.ts";
import type { ExecuteAction, OpenDialogAction } from "../elements.ts";
import { NONCE } from "./nonce.ts";

/**
 * What a press on a card may ask for. The card's data contains only ids and the nonce of the view: who pressed comes from the
 * activity, and what they may do is decided by the domain.
 */
export type Press = z.infer<typeof press>;

const id = <T extends string>() =>
  z
    .string()
    .refine(isId)
    .transform((value) => value as T);
const card = z.string().transform((key, context): CardSubject => {
  const subject = subjectOfKey(key);
  if (subject !== null) return subject;
  context.addIssue("Not the key of a card");
  return z.NEVER;
});
const nonce = z.string().regex(NONCE);
/** longer than anything that is accepted: whoever writes more is told so, and nothing is cut */
export const MOST_WRITTEN = 5_000;
/** the text of a field; clients of Teams omit an empty one */
const written = z.string().max(MOST_WRITTEN).default("");
const whole = z.coerce.number().int().min(0).max(10_000);
/** the prefix of the ids of principles' fields */
export const PRINCIPLE = "principle-";
/** the prefix of the ids of fields for what came of something */
export const STORY = "story-";
/** the data of a press; other fields of the card are sent along with it, and ignored */
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
/** the value of a choice field; empty while nothing is chosen */
const chosen = z.union([entry, z.literal("")]).default("");
/** the values of a field in which several may be ticked, as clients of Teams send them */
const picked = z
  .string()
  .max(MOST_WRITTEN)
  .default("")
  .transform((values) => values.split(",").filter(isId) as readonly string[] as readonly OptionId[]);
/** what is ticked to add one's name */
export const WITH_NAME = "withName";
const named = z
  .string()
  .max(80)
  .default("")
  .transform((value) => value === WITH_NAME);
const turn = z.number().int().min(1);
/** a mark of the tenure scale; empty while none is chosen */
const mark = z.enum([...TENURE_MARKS, ""]);
const step = z.enum(["bad", "good", "vote"]);
/** how long something started in the chat is open */
const hours = z.coerce
  .number()
  .int()
  .min(1)
  .max(60 * 24);
/** the fingerprint of what was seen, which may change before the press arrives */
const seen = z.string().max(40);
const principles = z
  .looseObject({ nonce, card, another: written, before: z.record(z.string(), seen).default({}) })
  .transform(({ nonce: view, card: of, another, before, ...fields }) => ({
    nonce: view,
    card: of,
    another,
    /** fingerprints of the texts as they were drawn */
    before,
    /** the texts of the fields, by principle */
    texts: Object.entries(fields).flatMap(([key, text]): readonly (readonly [EntryId, string])[] => {
      const principle = key.slice(PRINCIPLE.length);
      const isField = key.startsWith(PRINCIPLE) && isId(principle) && typeof text === "string";
      return isField && text.length <= MOST_WRITTEN ? [[principle as EntryId, text]] : [];
    }),
  }));

const stories = z.looseObject({ nonce, card }).transform(({ nonce: view, card: of, ...fields }) => ({
  nonce: view,
  card: of,
  /** the texts of the fields, by takeaway */
  texts: Object.entries(fields).flatMap(([key, text]): readonly (readonly [TakeawayId, string])[] => {
    const takeaway = key.slice(STORY.length);
    const isField = key.startsWith(STORY) && isId(takeaway) && typeof text === "string";
    return isField && text.length <= MOST_WRITTEN ? [[takeaway as TakeawayId, text]] : [];
  }),
}));

export const press = z.discriminatedUnion("verb", [
  asks("see", z.object({ card })),
  asks("open", z.object({ card, dialog: z.enum(DIALOGS) })),
  asks("vote", pressed({ card, poll: id<PollId>().optional(), option: id<OptionId>(), votes: whole })),
  asks("object", pressed({ card, text: written, name: named })),
  asks("takeBack", pressed({ card, poll: id<PollId>().optional() })),
  asks("addOption", pressed({ card, text: written })),
  asks("closeVote", pressed({ card })),
  asks("decideAnyway", pressed({ card })),
  asks("extendVote", pressed({ card })),
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
  asks("mergeEntries", pressed({ card, which: chosen, into: chosen, text: written })),
  asks("sign", pressed({ card })),
  asks("onlyFollow", pressed({ card })),
  asks("takePart", pressed({ card })),
  asks("joinRota", pressed({ card })),
  asks("confirmTurn", pressed({ card, turn })),
  asks("declineTurn", pressed({ card, turn })),
  asks("completeAction", pressed({ card, action: id<TakeawayId>() })),
  asks("takeTurn", pressed({ card, turn })),
  asks("offerSwap", pressed({ card, turn, with: turn })),
  asks("found", pressed({ card, name: written, purpose: written })),
  asks("startWorkshop", pressed({ card, hours })),
  asks("startLogistics", pressed({ card, hours })),
  asks("askTopics", pressed({ card, hours })),
  asks("startRanking", pressed({ card, hours })),
  asks("startScale", pressed({ card, hours })),
  asks("sayOnScale", pressed({ card, unsaid: z.boolean(), mark: mark.default("") })),
  asks("leaveScale", pressed({ card })),
  asks("answerWorth", pressed({ card, worth: z.literal(WORTHS) })),
  asks("sayHelped", pressed({ card, takeaway: id<TakeawayId>(), helped: z.enum(HELPED) })),
  asks("writeStories", stories),
  asks("closeScale", pressed({ card })),
  asks(
    "draft",
    pressed({
      ...{ card, by: z.enum(["these", "top", "atLeast"]), picked },
      ...{ top: whole.default(0), atLeast: whole.default(0) },
    }),
  ),
  asks("saveDraft", principles),
  asks("movePrinciple", pressed({ card, move: z.string().max(80).default("") })),
  asks("askForObjections", pressed({ card, seen })),
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
  asks("markInOutlook", pressed({ card })),
  asks("goOn", pressed({ card })),
  asks("keepOpen", pressed({ card })),
]);

/** The verbs whose data has changed since their first version, with the upcasts for older data. */
const CHANGED: Partial<Record<Press["verb"], Versions>> = {
  /** 2, 3, 4: more dialogs; it carries the same, so its buttons name no version */
  open: { version: 4, upcasts: [(data) => data, (data) => data, (data) => data] },
  /** 2: with what the community is for */
  found: { version: 2, upcasts: [(data) => ({ ...data, purpose: "" })] },
  /** 2: those that were ticked, too */
  draft: { version: 2, upcasts: [(data) => data] },
  /** 2: with a wording for both */
  mergeEntries: { version: 2, upcasts: [(data) => ({ ...data, text: "" })] },
  /** 2: the button itself says which one moves, instead of a field beside it */
  movePrinciple: { version: 2, upcasts: [(data) => data] },
};

/** The versions of every verb: a card may be pressed after years in the chat. */
export const PRESS_VERSIONS = Object.fromEntries(
  press.options.map(({ shape: { verb } }) => [verb.value, CHANGED[verb.value] ?? FIRST]),
) as Readonly<Record<Press["verb"], Versions>>;

const invoke = z.looseObject({
  action: z.looseObject({
    verb: z.string(),
    /** `v`: the version of the verb's data; left out for the first */
    data: z.looseObject({ v: z.number().int().default(1) }),
  }),
});
const ofCard = z.object({ card });

/** `old`: the button is on an older card, or on one of a newer server; `card` is the subject of that card. */
export type ReadPress =
  { readonly kind: "press"; readonly press: Press } | { readonly kind: "old"; readonly card: CardSubject };

/** The press of an invoke, brought up to date; null if it cannot be from a button of Guildhall. */
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

/** The data of a press apart from its card and nonce. */
export type Own<Verb extends Press["verb"]> = Omit<
  Extract<z.input<typeof press>, { verb: Verb }>["data"],
  "nonce" | "card"
>;
/** The verbs of presses that want something done, as against seeing a card or a dialog. */
export type ActingVerb = Exclude<Press["verb"], "see" | "open">;
export type ActingPress = Extract<Press, { verb: ActingVerb }>;
type Look = Pick<ExecuteAction, "title" | "tooltip" | "style">;

/** A view of a subject: of its card, or of a dialog about it. */
export interface View {
  readonly subject: CardSubject;
  readonly nonce: string;
}

/** What a button carries, in the newest version of its verb. */
export const pressData = <Verb extends ActingVerb>(
  verb: Verb,
  { subject, nonce: view }: View,
  data: Partial<Own<Verb>>,
): object => {
  const { version } = PRESS_VERSIONS[verb];
  return { card: cardKey(subject), nonce: view, ...(version > 1 ? { v: version } : {}), ...data };
};

/** A button of a card. */
export const button = <Verb extends ActingVerb>(
  verb: Verb,
  view: View,
  data: Partial<Own<Verb>>,
  look: Look,
): ExecuteAction => ({
  type: "Action.Execute",
  ...look,
  verb,
  data: pressData(verb, view, data),
  associatedInputs: "none",
});

/** A button of a card that opens a dialog: everything that is typed or chosen from a list is entered there (SPEC CARD-20). */
export const openButton = (
  dialog: DialogName,
  { subject }: Pick<View, "subject">,
  look: Pick<OpenDialogAction, "title" | "style">,
): OpenDialogAction => ({
  type: "Action.Submit",
  ...look,
  data: {
    msteams: { type: "task/fetch" },
    press: { verb: "open", data: { card: cardKey(subject), dialog } },
  },
});

/** Draws a person's own view of the card, when they press or when Teams asks on their behalf. */
export const seeAction = (subject: CardSubject, look: Look = {}): ExecuteAction => ({
  type: "Action.Execute",
  ...look,
  verb: "see",
  data: { card: cardKey(subject) },
  associatedInputs: "none",
});
