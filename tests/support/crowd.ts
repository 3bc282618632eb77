import type { Cast } from "../teams-stand-in/cast.ts";

/** Priya, who organises, and so many others. */
export const crowd = (others: number): readonly Cast[] => [
  { key: "priya", name: "Priya", title: "Organiser", role: "Organizer" },
  ...Array.from({ length: others }, (_, index) => ({
    key: `person-${index}`,
    name: `Person ${index}`,
    title: "Somebody in a large guild",
  })),
];
