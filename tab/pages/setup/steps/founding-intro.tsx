import type { Path } from "@guildhall/shared/reading/path";
import { NextLine } from "../../../components/path/next-line.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { en } from "../../../messages/en.ts";
import { SectionCard } from "../section-card.tsx";

const words = en.setup.steps;

/** What founding a community takes, how much of it is done, and the one next thing. */
export function FoundingIntro({ path }: { readonly path: Path }) {
  const text = useTextStyles();
  const { steps, achieved, founding, next } = path;
  return (
    <SectionCard heading={words.heading} fact={words.done(achieved, steps.length)}>
      <p className={text.plain}>{founding ? words.told : words.allDone}</p>
      {next !== null && <NextLine next={next} />}
    </SectionCard>
  );
}
