/** Why something could not be done, through nobody's fault but ours. */
export const failures = () => ({
  storage:
    "We could not save that, and nothing was changed. What you typed is still here; try again in a moment.",
  defect: "Something went wrong on our side. Nothing was changed.",
});
