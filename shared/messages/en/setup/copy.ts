/** Copying something from a page. */
export const copy = () => ({
  copy: "Copy",
  copied: "Copied.",
  byHand: "Press Ctrl+C, or ⌘C on a Mac, to copy it.",
});
