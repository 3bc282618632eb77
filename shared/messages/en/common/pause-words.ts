/** What a pause means, in panel, tab and on its card. */
export const pauseWords = () => ({
  title: "This community is paused",
  open: "It goes on when an organiser says so.",
  told: "Until then Guildhall reminds nobody and asks nobody anything. Everything stays, and can be read; sessions that are planned stay planned, but calendars don’t show them. Beginning a session ends the pause.",
  goOn: "Go on",
  over: "This community goes on.",
});
