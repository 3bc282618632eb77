/** What leads to the activities, which have a catalogue of their own. */
export const activities = () => ({
  openNow: "Open now",
  alsoOpen: "Also open",
  results: "Results",
  leave: "Hide result",
  ask: "Start something",
  topics: "Topics",
});
