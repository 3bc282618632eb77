/** The buttons that lead from one step of a workshop to the next. */
export const step = () => ({
  bad: "On to the good list",
  good: "On to the vote",
  vote: "Close the vote",
});
