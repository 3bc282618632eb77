import { currentClosing } from "@guildhall/shared/reading/life";
import { Suspense } from "react";
import { useView } from "../activity/use-activities.ts";
import { useTexts } from "../texts/texts-context.ts";
import { Strip } from "./strip.tsx";
import { useTextStyles } from "./text-styles.ts";

/** That the community closes, and until when everything can be read; nothing while it does not. */
export function Closes() {
  return (
    <Suspense fallback={null}>
      <ClosesStrip />
    </Suspense>
  );
}

function ClosesStrip() {
  const text = useTextStyles();
  const words = useTexts("activities").closing;
  const closing = currentClosing(useView());
  if (closing === null) return null;
  return (
    <section aria-label={words.title}>
      <Strip tone="warning">
        <p className={text.label}>{words.title}</p>
        <p className={text.plain}>{words.until(closing.eraseOn)}</p>
        <p className={text.quiet}>{words.onHome}</p>
      </Strip>
    </section>
  );
}
