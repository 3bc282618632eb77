import type { StartCode } from "@guildhall/shared/reading/path-next";
import { whoMay } from "@guildhall/shared/reading/may";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** Tells whom to ask, if this person may not start it. */
export function Waiting({ start }: { readonly start: StartCode }) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const named = useNamed();
  return <p className={text.quiet}>{words.path.canStart(whoMay(useView(), start).map(named))}</p>;
}
