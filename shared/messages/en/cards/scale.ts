import { scaleWords } from "../common/scale-words.ts";
import type { Locale } from "../../locale.ts";

/** The card of the tenure scale, and its dialog. */
export const scale = (locale: Locale) => ({
  ...scaleWords(locale),
  summary: "Who facilitates when? Place yourself on the scale.",
  open: "Place yourself",
  openOwn: "Change your place",
  choose: "Choose one",
  place: "Place me there",
  placed: "You are on the scale.",
  takenBack: "You are off the scale.",
  over: "The order is made already. You can still join the rota.",
});
