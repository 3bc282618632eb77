/** The id of the planner's heading. */
export const PLANNER = "planner";
