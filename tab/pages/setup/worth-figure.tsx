import { readWorth } from "@guildhall/shared/reading/worth";
import { useView } from "../../activity/use-activities.ts";
import { useTextStyles } from "../../components/text-styles.ts";
import { useTexts } from "../../texts/texts-context.ts";

/** What the last sessions were worth to those who attended them; nothing before enough people have answered. */
export function WorthFigure() {
  const text = useTextStyles();
  const words = useTexts("setup").worth;
  const { figure } = readWorth(useView());
  return figure === null ? null : <p className={text.plain}>{words.figure(figure.mean, figure.answers)}</p>;
}
