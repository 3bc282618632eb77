import type { Delivered } from "../../teams-stand-in/delivery.ts";
import type { Pressed } from "../../teams-stand-in/card-actions.ts";
import type { AdaptiveCardJson } from "../../teams-stand-in/model.ts";
import { buttonAfter, buttonsOn, cardSaying, seen, tap, wordsOn } from "./card-press.ts";
import { openDialog, type OpenDialog } from "./dialog.ts";
import type { Guild } from "./guild.ts";

type Fields = Readonly<Record<string, string>>;

/** People who act only through the cards of one chat, and what Teams delivered of it. */
export interface ChatPeople {
  /** every press that was delivered, oldest first */
  readonly delivered: readonly Delivered[];
  /** waits for a card with these words; resolves with its id */
  card(words: string): Promise<string>;
  /** presses the button on the card as this person sees it */
  press(by: string, card: string, title: string, fields?: Fields): Promise<Pressed>;
  /** presses the button after these words */
  pressAt(by: string, card: string, words: string, title: string, fields?: Fields): Promise<Pressed>;
  /** the text of the card as this person sees it now */
  reads(by: string, card: string): Promise<string>;
  /** opens a dialog with a button of the card as this person sees it */
  open(by: string, card: string, title: string | RegExp): Promise<OpenDialog>;
  /** opens a dialog, fills in its fields and presses a button in it */
  write(by: string, card: string, open: string | RegExp, press: string, fields?: Fields): Promise<OpenDialog>;
  /** the card as Teams refreshes it for them */
  look(by: string, card: string): Promise<AdaptiveCardJson>;
  /** delivers a press again: unchanged, or with a new id, as Teams does after a timeout */
  again(pressed: Delivered, ids: "same id" | "new id"): Promise<void>;
}

export function createChatPeople(guild: Guild): ChatPeople {
  const delivered: Delivered[] = [];
  const keep = (pressed: Pressed): Pressed => {
    delivered.push(pressed.delivered);
    return pressed;
  };
  const look = async (by: string, card: string): Promise<AdaptiveCardJson> => {
    await guild.teams.refresh(by, card);
    return seen(guild, card, by);
  };
  const open = async (by: string, card: string, title: string | RegExp): Promise<OpenDialog> => {
    await look(by, card);
    return openDialog(guild.teams, by, card, title, (each) => delivered.push(each));
  };
  return {
    delivered,
    look,
    card: async (words) => (await cardSaying(guild, words)).id,
    async press(by, card, title, fields = {}) {
      const view = await look(by, card);
      const button = buttonsOn(view).find((each) => each.title === title);
      if (button === undefined) throw new Error(`${by} sees no button ${title} on ${wordsOn(view)}`);
      return keep(await guild.teams.press(by, card, { ...button, data: { ...button.data, ...fields } }));
    },
    async pressAt(by, card, words, title, fields = {}) {
      buttonAfter(await look(by, card), words, title);
      return keep(await tap(guild, by, card, words, title, fields));
    },
    reads: async (by, card) => wordsOn(await look(by, card)),
    open,
    async write(by, card, title, press, fields) {
      const dialog = await open(by, card, title);
      await dialog.press(press, fields);
      return dialog;
    },
    async again({ activity }, ids) {
      const token = await guild.teams.tokens.channel();
      const id = ids === "same id" ? activity.id : `f:${crypto.randomUUID()}`;
      await guild.teams.deliver({ ...activity, id }, token);
    },
  };
}
