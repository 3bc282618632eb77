import type { Delivered } from "../../teams-stand-in/delivery.ts";
import type { DialogResult } from "../../teams-stand-in/dialogs.ts";
import type { AdaptiveCardJson } from "../../teams-stand-in/model.ts";
import type { DialogContent, TaskAnswer } from "../../teams-stand-in/task-answer.ts";
import type { TeamsStandIn } from "../../teams-stand-in/stand-in.ts";
import { nodesIn, shownOn, wordsOn } from "./card-press.ts";

type Fields = Readonly<Record<string, string>>;

/** A dialog that somebody has open, as their client of Teams shows it. */
export interface OpenDialog {
  /** everything that Teams delivered because of it, oldest first */
  readonly delivered: readonly Delivered[];
  /** the bot's last answer */
  readonly answer: TaskAnswer;
  /** what the window shows; throws if it has closed */
  readonly content: DialogContent;
  /** all its text */
  readonly words: string;
  /** the contents of its fields as they were drawn */
  readonly fields: Fields;
  /** the titles of its buttons */
  readonly buttons: readonly string[];
  /** the data that this button submits: its own, with the contents of the fields as somebody has filled them in */
  data(title: string, typed?: Fields, after?: string): Readonly<Record<string, unknown>>;
  /** Presses the first button with this title, after these words if there are any. */
  press(title: string, typed?: Fields, after?: string): Promise<DialogResult>;
  /** the value of the choice whose title contains this */
  choice(field: string, title: string): string;
}

type Teams = Pick<TeamsStandIn, "openDialog" | "submitDialog" | "chat">;
type OnDelivered = (delivered: Delivered) => unknown;

/** Presses the button of a card that opens a dialog, as this person sees it. */
export async function openDialog(
  teams: Teams,
  by: string,
  card: string,
  title: string | RegExp,
  onDelivered?: OnDelivered,
): Promise<OpenDialog> {
  const message = teams.chat().find(({ id }) => id === card);
  const view = message?.views[by] ?? message?.cards[0];
  const isWanted = (shown: unknown): boolean =>
    typeof title === "string" ? shown === title : typeof shown === "string" && title.test(shown);
  const button = shownOn(view).find((node) => node["type"] === "Action.Submit" && isWanted(node["title"]));
  if (button === undefined) throw new Error(`${by} sees no button ${String(title)} on ${wordsOn(view)}`);
  const press = { type: "Action.Submit", title: String(button["title"]), data: button["data"] } as const;
  return dialogOf(teams, by, await teams.openDialog(by, card, press), onDelivered);
}

/** The button with which everybody writes into a list or adds an option; their own card names it otherwise once they have. */
const WRITE = /^(?:Add an option|Add an entry|Add or edit entries|Offer a topic|Offer or edit topics)$/;

/** Opens the dialog in which everybody writes. */
export const openWriting = (teams: Teams, by: string, card: string): Promise<OpenDialog> =>
  openDialog(teams, by, card, WRITE);

/** Writes an entry, a topic or an option. */
export async function write(
  teams: Teams,
  by: string,
  card: string,
  fields: Fields | string,
): Promise<OpenDialog> {
  const dialog = await openWriting(teams, by, card);
  const title = dialog.buttons.includes("Offer") ? "Offer" : "Add";
  await dialog.press(title, typeof fields === "string" ? { text: fields } : fields);
  return dialog;
}

export function dialogOf(
  teams: Teams,
  by: string,
  opened: DialogResult,
  onDelivered: OnDelivered = () => undefined,
): OpenDialog {
  let { answer } = opened;
  const delivered: Delivered[] = [];
  const keep = (each: Delivered): void => {
    delivered.push(each);
    onDelivered(each);
  };
  keep(opened.delivered);
  const content = (): DialogContent => {
    if (answer.kind !== "continue")
      throw new Error(`The dialog of ${by} is not open: ${JSON.stringify(answer)}`);
    return answer.dialog;
  };
  const card = (): AdaptiveCardJson => content().card;
  const fields = (): Fields =>
    Object.fromEntries(
      nodesIn(card()).flatMap(({ type, id, value }) =>
        String(type).startsWith("Input.")
          ? [[String(id), typeof value === "string" || typeof value === "number" ? String(value) : ""]]
          : [],
      ),
    );
  const data = (title: string, typed: Fields = {}, after = ""): Readonly<Record<string, unknown>> => {
    let found = after === "";
    for (const node of nodesIn(card())) {
      if (typeof node["text"] === "string" && node["text"].includes(after)) found = true;
      if (found && node["type"] === "Action.Submit" && node["title"] === title)
        return { ...(node["data"] as object), ...fields(), ...typed };
    }
    throw new Error(`There is no button ${title} after ${after} in ${wordsOn(card())}`);
  };
  return {
    delivered,
    data,
    get answer() {
      return answer;
    },
    get content() {
      return content();
    },
    get words() {
      return wordsOn(card());
    },
    get fields() {
      return fields();
    },
    get buttons() {
      return nodesIn(card()).flatMap(({ type, title }) => (type === "Action.Submit" ? [String(title)] : []));
    },
    async press(title, typed, after) {
      const result = await teams.submitDialog(by, data(title, typed, after));
      ({ answer } = result);
      keep(result.delivered);
      return result;
    },
    choice(field, title) {
      const choices = nodesIn(card()).flatMap((node) =>
        node["id"] === field && Array.isArray(node["choices"])
          ? (node["choices"] as readonly { readonly title: string; readonly value: string }[])
          : [],
      );
      const found = choices.find((each) => each.title.includes(title));
      if (found === undefined) throw new Error(`There is no ${title} among ${JSON.stringify(choices)}`);
      return found.value;
    },
  };
}
