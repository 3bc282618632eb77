import { nextFacts } from "@guildhall/shared/messages/path-words";
import type { NextThing } from "@guildhall/shared/reading/path-next";
import { useNamed } from "../../live/people.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";

interface NextLineProps {
  readonly next: NextThing;
  /** what has been said of it already */
  readonly said?: string | null;
}

/** The one next thing, how far it is, and who does it if this person does not. */
export function NextLine({ next, said = null }: NextLineProps) {
  const text = useTextStyles();
  const activities = useTexts("activities");
  const named = useNamed();
  const facts = nextFacts(next, named, activities, said);
  return (
    <div>
      <p className={text.label}>{activities.path.next(next)}</p>
      {facts !== null && <p className={text.quiet}>{facts}</p>}
    </div>
  );
}
