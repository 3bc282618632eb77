/** The buttons that lead from one step of a workshop to the next. */
export const step = () => ({
  bad: "Go on to the good list",
  good: "Go on to the vote",
  vote: "Close the vote",
});
