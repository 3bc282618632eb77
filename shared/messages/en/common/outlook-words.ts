/** What is left to be changed in Outlook. */
export const outlookWords = () => ({
  move: "Not yet moved in Outlook.",
  cancel: "Not yet cancelled in Outlook.",
  add: "Not yet added in Outlook.",
});
