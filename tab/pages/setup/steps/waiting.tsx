import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useView } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";

/** Tells whom to ask, if this person may not start it. */
export function Waiting() {
  const text = useTextStyles();
  const named = useNamed();
  const organisers = useView().slices.community?.organisers ?? [];
  return <p className={text.quiet}>{en.setup.steps.membersWait(organisers.map(named))}</p>;
}
