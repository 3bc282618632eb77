import { readWording } from "@guildhall/shared/reading/wording";
import { draftChoice } from "@guildhall/shared/reading/workshop";
import { notice } from "../activity/parts.ts";
import { rankingOf } from "../activity/poll-result.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, group, numberField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** How many ranks are shown: all of them are on the card of the vote. */
const RANKED = 15;

/** Where whoever runs a workshop takes the principles from the result of its vote. */
export function chooseDialog(context: DialogContext): DialogDrawing | null {
  const { subject, reader, texts } = context;
  if (subject.kind !== "wording") return null;
  const wording = readWording(reader, subject.workshop);
  if (wording.is === "over") return null;
  const { result } = wording.workshop;
  const choice = result === null ? null : draftChoice(result);
  const { title, top, takeTop, atLeast, takeAtLeast } = texts.dialogs.choose;
  const take = (by: "top" | "atLeast", name: string, look: { readonly style?: "positive" }) =>
    buttons([submitButton("draft", context, { by }, { title: name, ...look })]);
  return {
    title,
    height: "large",
    rows: RANKED,
    body: (rows) => {
      if (result === null || choice === null) return [words(texts.wording.nobodyVoted)];
      const best = { min: 1, max: choice.most, value: choice.top };
      const least = { min: 1, max: choice.mostVotes, value: choice.atLeast };
      return [
        ...notice(context.notice),
        ...rankingOf(result, texts, rows),
        ...numberField("top", top, context, best),
        take("top", takeTop, { style: "positive" }),
        ...group([...numberField("atLeast", atLeast, context, least), take("atLeast", takeAtLeast, {})]),
      ];
    },
  };
}
