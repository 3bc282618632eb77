import { dayOnCard } from "../../on-card.ts";
import { pauseWords } from "../common/pause-words.ts";

/** The card that says that the community is paused. */
export const pause = () => ({
  ...pauseWords(),
  until: (at: number): string => `It goes on by itself on ${dayOnCard(at)}.`,
});
