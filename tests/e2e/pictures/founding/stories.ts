import { collections } from "./collections.ts";
import { dialogs } from "./dialogs.ts";
import { firstVisits } from "./first-visits.ts";
import { homes } from "./homes.ts";
import { logistics } from "./logistics.ts";
import { objections } from "./objections.ts";
import { pages } from "./pages.ts";
import { polls } from "./polls.ts";
import type { Story } from "./story.ts";
import { topics } from "./topics.ts";
import { workshops } from "./workshops.ts";

/** Everything that people do to found a community, as stories to be photographed. */
export const stories: readonly Story[] = [
  ...firstVisits,
  ...homes,
  ...pages,
  ...workshops,
  ...objections,
  ...logistics,
  ...topics,
  ...polls,
  ...collections,
  ...dialogs,
];
