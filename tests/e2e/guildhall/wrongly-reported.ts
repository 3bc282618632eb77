/** A finding of the second engine, with what has to be known about its element to judge it. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly snippet: string;
  readonly isLabelled: boolean;
  readonly isFoldedAway: boolean;
}

const isUnnamedForm = ({ snippet }: Finding): boolean =>
  snippet.startsWith("<form") && !/aria-label(ledby)?=/.test(snippet);

/** What the second engine reports wrongly, and why. Everything else that it finds is mended. */
const WRONG: readonly {
  readonly rule: string;
  readonly why: string;
  readonly is: (finding: Finding) => boolean;
}[] = [
  {
    rule: "input_label_exists",
    why: "It overlooks the label of a field inside a closed <details>, since neither of them is rendered.",
    is: ({ isLabelled, isFoldedAway }) => isLabelled && isFoldedAway,
  },
  {
    rule: "aria_form_label_unique",
    why: "A form without a name is no landmark (HTML-AAM), so that nothing has to tell it from another.",
    is: isUnnamedForm,
  },
  {
    rule: "aria_landmark_name_unique",
    why: "The same: it counts forms without a name as landmarks.",
    is: isUnnamedForm,
  },
];

export const isWronglyReported = (finding: Finding): boolean =>
  WRONG.some(({ rule, is }) => rule === finding.rule && is(finding));
