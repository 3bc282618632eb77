/** What stands before, or instead of, everything that has to be loaded. */
export const firstTexts = () => ({
  connecting: "Opening Guildhall…",
  unexpected: {
    title: "Something went wrong on this page",
    body: "What you typed is kept. Reload the page to go on.",
  },
  reload: "Reload the page",
});
