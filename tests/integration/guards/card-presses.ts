import { z } from "zod";
import { cardKey, type CardSubject, SETUP } from "@guildhall/shared/domain/community/cards/part";
import { type CommunityState, initialCommunity } from "@guildhall/shared/domain/community/state";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import {
  type EntryId,
  memberRef,
  type MemberRef,
  runId,
  sessionId,
} from "@guildhall/shared/domain/kernel/ids";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { activityCard } from "../../../bot/teams/cards/activity/activity-card.ts";
import { readerOf } from "../../../bot/teams/chat/read-community.ts";
import { nameCard } from "../../../bot/teams/cards/activity/name-card.ts";
import { makeNonce } from "../../../bot/teams/cards/activity/nonce.ts";
import { press, PRINCIPLE } from "../../../bot/teams/cards/activity/press.ts";
import { type DialogName, DIALOGS } from "../../../bot/teams/cards/activity/dialog-names.ts";
import { callMessage } from "../../../bot/teams/cards/call-card.ts";
import { HERE, hereData } from "../../../bot/teams/cards/here-press.ts";
import { recapMessage } from "../../../bot/teams/cards/recap-card.ts";
import { SAY, voiceData } from "../../../bot/teams/cards/voice-press.ts";
import { drawDialog } from "../../../bot/teams/cards/dialogs/draw-dialog.ts";
import { subjectsIn } from "../../property/domain/all-cards.ts";
import type { Life } from "./life.ts";
import { shapeOf } from "./shape.ts";
import { texts } from "../../../bot/teams/cards/testing/english.ts";

type Node = Readonly<Record<string, unknown>>;

/** A button on a card in the chat. */
export interface CardPress {
  readonly verb: string;
  /** the button's data */
  readonly data: Node;
  /** the card's fields that are sent with it, unchanged by the person */
  readonly fields: Readonly<Record<string, string>>;
}

const PEOPLE = ["priya", "tom", "amara", "mateo"].map(memberRef);

/** why the last press was refused, where the card then has other buttons */
const REFUSED = [null, "belowQuorum"] as const;

const NOW: Instant = Date.UTC(2026, 0, 5);

type Presses = ReadonlyMap<string, readonly CardPress[]>;

const found = new WeakMap<Life, Presses>();

/** Every button of every card that can be in the chat during a life, in the shared and personal views, by verb. */
export function pressesIn(life: Life): Presses {
  const presses = found.get(life) ?? drawnIn(life);
  found.set(life, presses);
  return presses;
}

function drawnIn({ communityStates }: Life): Presses {
  const now = NOW;
  const states = communityStates as readonly CommunityState[];
  const nonce = makeNonce(now, "nonce-of-this-very-view");
  const refreshFor = ["29:somebody"];
  const founding = nameCard({ refreshFor, texts }, null).card;
  const cards = states.flatMap((state) =>
    state.status === "unfounded"
      ? []
      : subjectsIn([state]).flatMap((subject) =>
          readersOf(state, [null, ...PEOPLE]).flatMap((reader) =>
            REFUSED.flatMap(
              (refused) =>
                activityCard({
                  ...{ subject, reader, nonce, now, notice: null, nameOf: String, texts, refreshFor },
                  refused,
                })?.card ?? [],
            ),
          ),
        ),
  );
  const call = callMessage({ ...CALL, run: runId("id-of-the-run"), item: null }, texts);
  const presses = [
    founding,
    call,
    recapMessage(RECAP, texts),
    ...cards,
    ...dialogsIn([initialCommunity, ...states], { nonce, now }),
  ].flatMap(pressesOn);
  const different = new Map(presses.map((each) => [JSON.stringify(each), each]));
  return Map.groupBy(different.values(), ({ verb }) => verb);
}

const CALL = { count: 2, present: 5, named: false, extension: 2 } as const;
const RECAP = {
  ...{ session: sessionId("id-of-the-session"), community: "Frontend Guild", purpose: "", number: 1 },
  ...{ lasted: 0, endedItself: false, facilitator: "Priya", items: [], learned: [], actions: [] },
  ...{
    questions: [],
    stillOpen: [],
    waiting: 0,
    next: { at: null, facilitator: null, planned: false, draft: [] },
  },
} as const;
const COUNTS = { takingPart: 7, inChat: 9, signersGone: 0 };

/** What these people read, each as one who runs everything; null: everybody. */
const readersOf = (
  state: CommunityState,
  people: readonly (MemberRef | null)[],
): readonly CommunityReader[] =>
  people.map((ref) => readerOf(state, ref && { ref, meetingOrganiser: true }, COUNTS));

/** Every dialog of every card, for two people: fresh, and while they edit their last entry. */
function dialogsIn(
  states: readonly CommunityState[],
  view: { readonly nonce: string; readonly now: Instant },
): readonly object[] {
  const fresh = { ...view, typed: {}, kept: {}, errors: {}, notice: null, texts, nameOf: String };
  return states.flatMap((state) => {
    const subjects = state.status === "unfounded" ? [SETUP] : subjectsIn([state]);
    return readersOf(state, PEOPLE.slice(0, 2)).flatMap((reader) =>
      subjects.flatMap((subject) => {
        const draw = (dialog: DialogName, editing: EntryId | null) =>
          drawDialog({ ...fresh, reader, dialog, subject, editing })?.card ?? [];
        return [
          ...DIALOGS.flatMap((dialog) => draw(dialog, null)),
          draw("entries", ownIn(state, reader.me?.ref)),
        ].flat();
      }),
    );
  });
}

/** Somebody's last entry. */
function ownIn(state: CommunityState, ref: MemberRef | undefined): EntryId | null {
  if (state.status === "unfounded" || ref === undefined) return null;
  const entries = [...state.collections.flatMap((each) => each.entries), ...state.backlog.topics];
  return entries.findLast(({ authors }) => authors.includes(ref))?.id ?? null;
}

function pressesOn(card: object): readonly CardPress[] {
  const nodes = nodesIn(card);
  const fields = Object.fromEntries(
    nodes
      .filter(({ type }) => String(type).startsWith("Input."))
      .map((input) => [String(input["id"]), enteredIn(input)]),
  );
  return nodes.flatMap(({ type, verb, data, associatedInputs }) => {
    if (type === "Action.Execute")
      return [{ verb: String(verb), data: data as Node, fields: associatedInputs === "none" ? {} : fields }];
    if (type !== "Action.Submit") return [];
    const { press: submitted } = data as { readonly press: { readonly verb: string; readonly data: Node } };
    return [{ ...submitted, fields }];
  });
}

const EXAMPLES: Readonly<Record<string, string>> = { "Input.Date": "2026-01-05", "Input.Time": "10:00" };

const enteredIn = ({ type, value }: Node): string =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
    : (EXAMPLES[String(type)] ?? "Some words");

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Every nested object. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
}

/** The buttons of messages that are no cards of subjects. */
const MESSAGE_BUTTONS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  [SAY, voiceData],
  [HERE, hereData],
]);

/** A button's data, the card fields sent with it, and the schema that reads them. "" if no card has such a button. */
export function pressShape(verb: string, presses: readonly CardPress[]): string {
  if (presses.length === 0) return "";
  const schema =
    MESSAGE_BUTTONS.get(verb) ?? press.options.find(({ shape }) => shape.verb.value === verb)?.shape.data;
  if (schema === undefined) throw new Error(`No press is called ${verb}`);
  const { $schema: _, ...read } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const sent = new Set(presses.flatMap(({ fields }) => Object.keys(fields).map(fieldName)));
  const fields = [...sent].filter((name) => name === `${PRINCIPLE}*` || name in (read.properties ?? {}));
  const carried = shapeOf(presses.map(({ data }) => data));
  return `${carried} with [${fields.toSorted().join(", ")}] read as ${JSON.stringify(read)}`;
}

const fieldName = (id: string): string => (id.startsWith(PRINCIPLE) ? `${PRINCIPLE}*` : id);

const subject = z.custom<CardSubject>();
const ofCard = z.union([z.object({ subject }), z.object({ message: z.object({ subject }) })]);

/** The key by which the buttons of a card refer to it. */
export function cardKeysIn(effect: unknown): readonly (readonly [string, string])[] {
  const drawn = ofCard.safeParse(effect).data;
  if (drawn === undefined) return [];
  const card = "subject" in drawn ? drawn.subject : drawn.message.subject;
  const key = cardKey(card)
    .replace(/id-\d{8}-manual[\w-]*/, "<id>")
    .replace(/-\d+$/, "-<number>");
  return [[`the key of ${card.kind} 1`, key]];
}
