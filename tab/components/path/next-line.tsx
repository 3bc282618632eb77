import type { NextThing } from "@guildhall/shared/reading/path-next";
import { useNamed } from "../../live/people.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";

/** The one next thing, and who does it if this person does not. */
export function NextLine({ next }: { readonly next: NextThing }) {
  const text = useTextStyles();
  const words = useTexts("activities").path;
  const activities = useTexts("activities");
  const named = useNamed();
  const who = next.who.map(named);
  return (
    <div>
      <p className={text.label}>{words.next(next)}</p>
      {next.everybody ? (
        <p className={text.quiet}>
          {[
            next.done === null ? null : activities.vote.turnout(next.done.count, next.done.of),
            next.doneByMe ? words.doneByMe : null,
            next.doneByMe && who.length > 0 ? words.goesOn(who) : null,
          ]
            .filter((fact) => fact !== null)
            .join(" · ")}
        </p>
      ) : (
        !next.mine && (
          <p className={text.quiet}>
            {next.code === "wordPrinciples" || next.code === "acceptPlan"
              ? words.does(who)
              : words.canStart(who)}
          </p>
        )
      )}
    </div>
  );
}
