import { readContract } from "@guildhall/shared/reading/contract";
import { heading, line, run, typed, words, type Element } from "../elements.ts";
import { comesNext } from "./next-step.ts";
import { buttons, moreInTab, notice, subtle } from "./parts.ts";
import { button } from "./press.ts";
import { followingOn } from "./following.ts";
import type { Drawing, CardContext } from "./card-context.ts";

/** how many signatures are shown by name */
const NAMED = 40;

/** A version of the social contract, to read and to sign. Everybody sees who has signed. */
export function contractDrawing(version: number, context: CardContext): Drawing | null {
  const { reader, texts } = context;
  const reading = readContract(reader, version);
  if (reading === null) return null;
  const { inForce, principles, signatures, signed, adoptedAt, signedByMe, maySign, notCounted } = reading;
  const names = signatures.slice(0, NAMED).map(({ member }) => context.nameOf(member));
  const more = signatures.length > NAMED ? texts.contract.byMore(signatures.length - NAMED) : ".";
  return {
    summary: texts.contract.summary,
    rows: principles.length,
    body: (rows): readonly Element[] => [
      heading(texts.contract.title),
      ...notice(context.notice),
      subtle(texts.contract.adopted(version, adoptedAt)),
      words(inForce ? texts.contract.ask : texts.contract.replaced),
      ...principles.slice(0, rows).map((principle, index) =>
        line([run(`${texts.card.place(index + 1)} `, { isSubtle: true }), typed(principle.text)], {
          spacing: "Small",
        }),
      ),
      ...moreInTab(principles.length - rows, texts),
      line([run(texts.contract.signed(signed.count, signed.of), { weight: "Bolder" })]),
      ...(names.length === 0
        ? []
        : [
            line(
              [
                run(texts.contract.by, { isSubtle: true }),
                run(names.join(", ")),
                run(more, { isSubtle: true }),
              ],
              { spacing: "Small" },
            ),
          ]),
      ...(notCounted > 0 ? [subtle(texts.contract.notCounted(notCounted))] : []),
      ...(signedByMe ? [subtle(texts.contract.yours)] : []),
      ...buttons(
        maySign ? [button("sign", context, {}, { title: texts.contract.sign, style: "positive" })] : [],
      ),
      ...(inForce && !signedByMe ? followingOn(context) : []),
      ...(inForce ? comesNext(context, maySign) : []),
    ],
  };
}
