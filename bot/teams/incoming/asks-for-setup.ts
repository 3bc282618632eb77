/** Whether a message to the bot asks for set-up and nothing else: with more words it means something else. */
export const asksForSetup = (text: string): boolean =>
  /^\W*(?:please\W+)?set[\s-]*up(?:\W+please)?\W*$/iu.test(text);
