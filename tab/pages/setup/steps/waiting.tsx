import type { StartCode } from "@guildhall/shared/reading/path-next";
import { whoMay } from "@guildhall/shared/reading/may";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { en } from "../../../messages/en.ts";

/** Tells whom to ask, if this person may not start it. */
export function Waiting({ start }: { readonly start: StartCode }) {
  const text = useTextStyles();
  const named = useNamed();
  return <p className={text.quiet}>{en.setup.steps.membersWait(whoMay(useView(), start).map(named))}</p>;
}
