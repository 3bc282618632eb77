import type { KeptData } from "./kernel/versions.ts";

/*
 * In version 1 some of what Guildhall itself says was stored in English. Where a stored text is exactly that, it becomes
 * what is stored today; any other was typed by people, and stays.
 */

type Change = (data: KeptData) => KeptData;

const TITLES = new Map<unknown, string>([
  ["opening", "Opening"],
  ["closing", "Closing"],
]);

const INVITED = new Map<unknown, string>([
  ["Everybody in this chat", "chat"],
  ["Everybody in this chat and whom they bring along", "chatAndGuests"],
  ["Anybody in the organisation", "organisation"],
]);

/** An item of that kind, or what opens or closes a plan's sessions. */
const titled = (kind: unknown, data: KeptData): KeptData =>
  TITLES.has(kind) && data["title"] === TITLES.get(kind) ? { ...data, title: null } : data;

const item: Change = (data) => titled(data["kind"], data);

/** A choice of a short list. */
function choice(data: KeptData): KeptData {
  const { element, text } = data;
  const who = element === "participants" ? INVITED.get(text) : undefined;
  return who === undefined ? data : { element, who };
}

/** Changes what is stored under a key, unless that is null. */
const at =
  (key: string, change: Change): Change =>
  (data) => {
    const inside = data[key];
    return inside === null || inside === undefined ? data : { ...data, [key]: change(inside as KeptData) };
  };

const each =
  (key: string, change: Change): Change =>
  (data) => ({ ...data, [key]: (data[key] as readonly KeptData[]).map((one) => change(one)) });

const opening = at("opening", (frame) => titled("opening", frame));
const closing = at("closing", (frame) => titled("closing", frame));

/** Upcasts from version 1, by what an event or another row contains. */
export const FIRST_SENTENCES = {
  item: at("item", item),
  agenda: each("agenda", item),
  upcoming: each("upcoming", each("agenda", item)),
  plan: at("plan", (plan) => closing(opening(plan))),
  choices: each("choices", choice),
  decision: at("decision", at("choice", choice)),
  poll: at("poll", each("options", at("choice", choice))),
  command: at("command", each("agenda", item)),
} as const;
