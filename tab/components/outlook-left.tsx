import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { leftInOutlook } from "@guildhall/shared/reading/outlook";
import { useView } from "../activity/use-activities.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

/** What is left to be changed in Outlook for a session; nothing if nothing is. */
export function OutlookLeft({ session }: { readonly session: SessionId }) {
  const text = useTextStyles();
  const words = useTexts("tab").changedDates.inOutlook;
  const left = leftInOutlook(useView(), session);
  return left === null ? null : <p className={text.quiet}>{words[left.what]}</p>;
}
