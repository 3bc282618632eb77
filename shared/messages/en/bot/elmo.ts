/** Why an ELMO in the chat does not count. */
export const elmo = () => ({
  noSession:
    "No session is running here, so there is nothing to move on from. A session begins in the Guildhall tab.",
  noItem: "No item is running at the moment, so there is nothing to move on from.",
  notStored:
    "I could not count that ELMO: my storage does not answer. Nothing else was lost. Please press the button in the panel, or write it again in a moment.",
  refused: "I could not count that ELMO. Please try the button in the panel.",
});
