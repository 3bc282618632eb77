import type { PageName } from "@guildhall/shared/reading/pages";
import { goTo } from "./address.ts";

/** Goes to a heading if it is on this page, which takes the focus; otherwise to the page that has it. */
export function goToHeading(id: string, page: PageName): void {
  const heading = document.getElementById(id);
  if (heading === null) return goTo(page);
  heading.scrollIntoView({ block: "start" });
  heading.focus();
}
