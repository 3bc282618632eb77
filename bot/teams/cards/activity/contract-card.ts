import { outOf, signaturesHere } from "@guildhall/shared/domain/people-counts";
import { heading, line, run, typed, words, type Element } from "../elements.ts";
import { buttons, moreInTab, nextStep, notice, subtle } from "./parts.ts";
import { button } from "./press.ts";
import type { Drawing, CardContext } from "./card-context.ts";

/** how many signatures are shown by name */
const NAMED = 40;

/** A version of the social contract, to read and to sign. Everybody sees who has signed. */
export function contractDrawing(version: number, context: CardContext): Drawing | null {
  const { state, viewer, texts } = context;
  const contract = state.contracts.find((each) => each.version === version);
  if (contract === undefined) return null;
  const holds = state.contracts.at(-1) === contract;
  const { principles, signatures } = contract;
  const signed = holds ? signaturesHere(signatures, context.people) : signatures.length;
  const signedByViewer = viewer !== null && signatures.some(({ member }) => member === viewer.ref);
  const names = signatures.slice(0, NAMED).map(({ member }) => context.nameOf(member));
  return {
    summary: texts.contract.summary,
    rows: principles.length,
    body: (rows): readonly Element[] => [
      heading(texts.contract.title),
      ...notice(viewer?.notice),
      subtle(texts.contract.adopted(version, contract.adoptedAt)),
      ...(holds ? [words(texts.contract.ask)] : [words(texts.contract.replaced)]),
      ...principles
        .slice(0, rows)
        .map((principle, index) =>
          line([run(`${index + 1}. `, { isSubtle: true }), typed(principle.text)], { spacing: "Small" }),
        ),
      ...moreInTab(principles.length - rows, texts),
      line([run(texts.contract.signed(signed, outOf(context.people, signed)), { weight: "Bolder" })]),
      ...(names.length === 0
        ? []
        : [
            line(
              [
                run(texts.contract.by, { isSubtle: true }),
                run(names.join(", ")),
                run(signatures.length > NAMED ? texts.contract.byMore(signatures.length - NAMED) : ".", {
                  isSubtle: true,
                }),
              ],
              { spacing: "Small" },
            ),
          ]),
      ...(signedByViewer ? [subtle(texts.contract.yours)] : []),
      ...(holds && !signedByViewer
        ? [
            {
              type: "ActionSet",
              actions: [button("sign", context, {}, { title: texts.contract.sign, style: "positive" })],
            } as const,
          ]
        : []),
    ],
    runner: () => (holds ? buttons(nextStep(context)) : []),
  };
}
