/** Why an ELMO in the chat does not count. */
export const elmo = () => ({
  noSession:
    "No session is running, so there is nothing to move on from. You can begin one in the Guildhall tab.",
  noItem: "No item is running, so there is nothing to move on from.",
  notStored:
    "I couldn’t count that ELMO. Please press the button in the panel, or write it again in a moment.",
  refused: "I couldn’t count that ELMO. Please press the button in the panel.",
});
