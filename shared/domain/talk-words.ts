import { nearest } from "./kernel/nearest.ts";
import { ownWords } from "./own-words.ts";

/** What people say to the bot besides ELMO and *keep going* (SPEC TALK-1 to TALK-6). */

/** What the bot answers, as it is written; in the order of its command list in Teams. */
export const SPOKEN = ["elmo", "agenda", "rota", "next", "backlog", "add topic:", "set up", "help"] as const;
export type Spoken = (typeof SPOKEN)[number];

/** What the bot reads out. */
export type ReadOut = "agenda" | "rota" | "next" | "backlog";

export type Talk =
  | { readonly asks: ReadOut }
  | { readonly asks: "setup" }
  | { readonly asks: "help" }
  | { readonly asks: "addTopic"; readonly title: string }
  /** It is none of these, but like one. */
  | { readonly asks: "unclear"; readonly likely: Spoken }
  | { readonly asks: "unknown" };

/** Answered without a mention too: nobody writes one of these, and nothing else, to people. */
const ALONE = /^(?:agenda|rota|backlog|set ?up|help)$/iu;
/** `add topic: CI in ten minutes` */
const ADD = /^(?:please )?add (?:a |an? new |the )?topic\s*[:：]\s*(.*)$/iu;
/** The same to the bot, where it can mean nothing else. */
const ADD_LOOSELY = /^\W*(?:please |can you |could you )?add (?:a |an? new |the )?topic\b\W*(.*)$/iu;

const ASKED: readonly (readonly [RegExp, ReadOut | "setup" | "help"])[] = [
  [/^(?:show )?(?:me )?(?:the )?(?:current |next )?agenda$|^what(?:'s| is) on the agenda$/, "agenda"],
  [/^(?:show )?(?:me )?(?:the )?rota$|^who(?:'s| is) next$|^who facilitates(?: next)?$/, "rota"],
  [/^(?:the )?next(?: session| meeting| date)?$|^when(?:'s| is) the next (?:session|meeting)$/, "next"],
  [/^(?:show )?(?:me )?(?:the )?(?:backlog|topics|top topics)$/, "backlog"],
  [/^set ?up$/, "setup"],
  [/^(?:help(?: me)?|commands|what can you do)$/, "help"],
  [/^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening))(?: (?:there|all|guildhall))?$/, "help"],
];

/** Longer messages are no slips of the pen. */
const MOST_WORDS = 6;

/** What a message asks the bot for; null if it is not said to the bot. */
export function readTalk(message: string, toTheBot: boolean): Talk | null {
  const text = ownWords(message).trim();
  const [line = ""] = text.split("\n");
  const title = (toTheBot ? ADD_LOOSELY : ADD).exec(line)?.[1]?.trim();
  if (title !== undefined && (toTheBot || title !== "")) return { asks: "addTopic", title };
  if (!toTheBot && !ALONE.test(text)) return null;
  const said = plain(text);
  const asked = ASKED.find(([form]) => form.test(said));
  if (asked !== undefined) return { asks: asked[1] };
  const likely = likelyMeant(said);
  return likely === null ? { asks: "unknown" } : { asks: "unclear", likely };
}

/** In lower case, without signs and politeness. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .replace(/ (?:please|pls|thanks|thank you)(?= )/gu, " ")
    .replace(/^ ?(?:please )?| ?(?:please|pls|thanks)?$/gu, "")
    .trim();

/** What a slip of the pen most likely means, as a whole or in one of its words. */
function likelyMeant(said: string): Spoken | null {
  const words = said.split(" ");
  if (words.length > MOST_WORDS) return null;
  const pairs = words.flatMap((word, place) => {
    const next = words[place + 1];
    return next === undefined ? [] : [`${word} ${next}`];
  });
  return nearest([...pairs, ...words], SPOKEN, (spoken) => spoken.replace(":", ""));
}
