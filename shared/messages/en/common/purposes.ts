/** What communities are often for: three examples for whoever founds one. */
export const purposes = (): readonly string[] => [
  "So that we stop solving the same problem five times.",
  "So that we learn from each other what no course teaches.",
  "So that we agree on what good work looks like.",
];
