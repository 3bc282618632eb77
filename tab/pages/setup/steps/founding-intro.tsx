import { useTextStyles } from "../../../components/text-styles.ts";
import { en } from "../../../messages/en.ts";
import { SectionCard } from "../section-card.tsx";
import { MATTERS, type Matter } from "./matter.ts";
import type { Step } from "./use-steps.ts";

const words = en.setup.steps;

/** What founding a community takes, and how much of it is done. */
export function FoundingIntro({ steps }: { readonly steps: Readonly<Record<Matter, Step>> }) {
  const text = useTextStyles();
  const done = MATTERS.filter((matter) => steps[matter].is === "done").length;
  return (
    <SectionCard heading={words.heading} fact={words.done(done, MATTERS.length)}>
      <p className={text.plain}>{done === MATTERS.length ? words.allDone : words.told}</p>
    </SectionCard>
  );
}
