import type { Opened } from "@guildhall/shared/domain/kernel/opened";
import { runnersOf } from "@guildhall/shared/reading/may";
import { useView } from "../../activity/use-activities.ts";
import { useNamed } from "../../live/people.ts";
import { useLive$, useSync } from "../../live/sync-context.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";

/** Tells other members who can close the activity and move on. */
export function RunBy({ opened }: { readonly opened: Opened }) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const named = useNamed();
  const names = useLive$(useSync().names);
  const { people, organisers } = runnersOf(useView(), opened);
  // A member who has left has no name here and runs nothing.
  const sentence = words.runBy(people.filter((ref) => names.has(ref)).map(named), organisers);
  return sentence === null ? null : <p className={text.quiet}>{sentence}</p>;
}
