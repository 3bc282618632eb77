import type { Path } from "@guildhall/shared/reading/path";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { NextInTab } from "./next-in-tab.tsx";

/** What founding a community takes, how much of it is done, and the one next thing. */
export function FoundingIntro({ path }: { readonly path: Path }) {
  const text = useTextStyles();
  const words = useTexts("setup").steps;
  const { steps, achieved, founding, next } = path;
  return (
    <SectionCard heading={words.heading} fact={words.done(achieved, steps.length)}>
      <p className={text.plain}>{founding ? words.told : words.allDone}</p>
      {next !== null && <NextInTab next={next} />}
    </SectionCard>
  );
}
