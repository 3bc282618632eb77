import { useView } from "../../../activity/use-activities.ts";

/** The topics that are hidden: what tells of them is to be read again when these change. */
export function useHiddenTopics(): readonly string[] {
  const { slices } = useView();
  const { waiting = [], planned = [], over = [] } = slices.backlog ?? {};
  return [...waiting, ...planned, ...over].filter((topic) => slices[`topic:${topic}`]?.hidden === true);
}
