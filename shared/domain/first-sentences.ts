import type { KeptData } from "./kernel/versions.ts";

/*
 * In version 1 some of what Guildhall itself says was stored in English. Where a stored text is exactly that, it becomes
 * what is stored today; any other was typed by people, and stays.
 */

const TITLES: KeptData = { opening: "Opening", closing: "Closing" };

const INVITED: KeptData = {
  "Everybody in this chat": "chat",
  "Everybody in this chat and whom they bring along": "chatAndGuests",
  "Anybody in the organisation": "organisation",
};

/** An item of an agenda, or the frame of a plan's sessions, of that kind. */
function item(data: KeptData, kind: unknown = data["kind"]): KeptData {
  const { title } = data;
  return typeof kind === "string" && title !== undefined && TITLES[kind] === title
    ? { ...data, title: null }
    : data;
}

/** A choice of a short list. */
function choice(data: KeptData): KeptData {
  const { element, text } = data;
  const who = element === "participants" && typeof text === "string" ? INVITED[text] : undefined;
  return who === undefined ? data : { element, who };
}

type Change = (data: KeptData) => KeptData;

/** Changes what is stored under a key, unless that is null. */
const at =
  (key: string, change: Change): Change =>
  (data) => {
    const inside = data[key];
    return inside === null || inside === undefined ? data : { ...data, [key]: change(inside as KeptData) };
  };

const each =
  (key: string, change: Change): Change =>
  (data) => ({ ...data, [key]: (data[key] as readonly KeptData[]).map(change) });

/** Upcasts from version 1, by what an event or another row contains. */
export const FIRST_SENTENCES = {
  item: at("item", item),
  agenda: each("agenda", item),
  upcoming: each("upcoming", each("agenda", item)),
  plan: at("plan", (plan) =>
    at("closing", (frame) => item(frame, "closing"))(at("opening", (frame) => item(frame, "opening"))(plan)),
  ),
  choices: each("choices", choice),
  decision: at("decision", at("choice", choice)),
  poll: at("poll", each("options", at("choice", choice))),
  command: at("command", each("agenda", item)),
} as const;
