/** What leads to the activities, which have a catalogue of their own. */
export const activities = () => ({
  openNow: "Open now",
  alsoOpen: "Also open",
  results: "Results",
  leave: "Put it away",
  ask: "Start something",
  topics: "Topics",
});
