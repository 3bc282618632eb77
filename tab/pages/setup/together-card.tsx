import { useState } from "react";
import { AskMenu } from "../../components/activity/ask/ask-menu.tsx";
import { Disclosure } from "../../components/disclosure.tsx";
import { useMay } from "../../live/use-may.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";
import { Shown } from "./steps/shown.tsx";
import type { ShownActivity } from "./steps/use-shown-activities.ts";

/** The id of its heading. */
export const TOGETHER = "together";

/** Activities other than founding: votes and lists on anything. */
export function TogetherCard({ shown }: { readonly shown: readonly ShownActivity[] }) {
  const words = useTexts("setup");
  const opens = useMay()("openPoll");
  // A new key folds the menu again once something was started from it.
  const [started, setStarted] = useState(0);
  const none = shown.length === 0;
  if (!opens && none) return null;
  return (
    <SectionCard id={TOGETHER} heading={none ? words.together.heading : words.together.open}>
      <Shown activities={shown} />
      {opens && (
        <Disclosure key={started} summary={none ? words.together.menu : words.together.heading}>
          <AskMenu
            onDone={() => {
              setStarted(started + 1);
              document.getElementById(TOGETHER)?.focus();
            }}
          />
        </Disclosure>
      )}
    </SectionCard>
  );
}
