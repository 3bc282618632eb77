import type { MouseEvent } from "react";

/**
 * Leaves out the second tap of a double tap: it is meant for the button that was there for the first one, and by then
 * another may be in its place. Keys never count as a second tap.
 */
export const singleTap =
  (press: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail <= 1) press();
  };
