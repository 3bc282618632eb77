import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { notice } from "../activity/parts.ts";
import { adoptingIn, contractVoteOf } from "../activity/principles.ts";
import { resultOf } from "../activity/poll-result.ts";
import { words } from "../elements.ts";
import type { DialogContext, DialogDrawing } from "./dialog.ts";
import { buttons, group, numberField } from "./fields.ts";
import { submitButton } from "./submission.ts";

/** How many of the best are taken by default. */
const BEST = 5;
/** How many ranks are shown: all of them are on the card of the vote. */
const RANKED = 15;

/** Where whoever runs a workshop takes the principles from the result of its vote. */
export function chooseDialog(context: DialogContext): DialogDrawing | null {
  const { texts } = context;
  const workshop = adoptingIn(context.subject, context.state);
  if (workshop === null) return null;
  const vote = contractVoteOf(workshop, context.state);
  const tally = Object.values(vote?.outcome.tally ?? {}).filter((votes) => votes > 0);
  const most = Math.min(LIMITS.principles, tally.length);
  const take = (by: "top" | "atLeast", title: string, look: { readonly style?: "positive" }) =>
    buttons([submitButton("draft", context, { by }, { title, ...look })]);
  return {
    title: texts.dialogs.choose.title,
    height: "large",
    rows: RANKED,
    body: (rows) =>
      vote === null || tally.length === 0
        ? [words(texts.wording.nobodyVoted)]
        : [
            ...notice(context.notice),
            ...resultOf(vote.poll, vote.outcome, context, rows).slice(1),
            ...numberField("top", texts.dialogs.choose.top, context, {
              min: 1,
              max: most,
              value: Math.min(BEST, most),
            }),
            take("top", texts.dialogs.choose.takeTop, { style: "positive" }),
            ...group([
              ...numberField("atLeast", texts.dialogs.choose.atLeast, context, {
                ...{ min: 1, max: Math.max(...tally), value: 1 },
              }),
              take("atLeast", texts.dialogs.choose.takeAtLeast, {}),
            ]),
          ],
  };
}
