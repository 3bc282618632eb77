/** The beginning of a long text, enough to tell it from others. */
export const brief = (text: string, most = 48): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
