import { isExtra } from "@guildhall/shared/domain/community/sessions/part";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { given, type Living } from "./living.ts";

/** A session that is not in Outlook yet. */
export const addToOutlook = ({ ask, now }: Living): Promise<void> =>
  ask("amara", { type: "addSession", at: now() + 3 * DAY });

/** It is added there; it is moved, gets its own agenda and is cancelled. */
export async function changeInOutlook({ ask, founded, now }: Living): Promise<void> {
  const { id: session } = given(founded().upcoming.find(isExtra), "session in addition");
  const { number: change } = given(founded().outlook.at(-1), "change in Outlook");
  await ask("amara", { type: "markInOutlook", change });
  await ask("amara", { type: "moveSession", session, at: now() + 4 * DAY });
  const item = { title: "Written for it", kind: "break", presenter: null, minutes: 5 } as const;
  await ask("amara", { type: "planItem", session, item });
  await ask("amara", { type: "cancelSession", session });
}
