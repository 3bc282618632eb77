/** What the things on the panel are, told once. */
export const introduction = () => ({
  heading: "New here?",
  first: {
    running: { name: "Agenda:", is: "what’s on now, and how much time it has left." },
    path: { name: "Found your community:", is: "how far we are, and what comes next." },
    planned: {
      name: "Agenda:",
      is: "what the next session is about, with a timer for each item once it’s on.",
    },
  },
  elmo: { name: "ELMO:", is: "“Enough, let’s move on”. Press it when an item has gone on long enough." },
  activities: { name: "Lists and votes:", is: "they open here for everybody, and then show what’s next." },
  gotIt: "Got it",
});
