/** Whether words to the bot ask for set-up, and for nothing else: whoever says more wants something else. */
export const asksForSetup = (text: string): boolean =>
  /^\W*(?:please\W+)?set[\s-]*up(?:\W+please)?\W*$/iu.test(text);
