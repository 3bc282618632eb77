import { nextTurns, type TurnReading } from "@guildhall/shared/reading/rota";
import { useView } from "../activity/use-activities.ts";
import { useNamed } from "../live/people.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useTextStyles } from "./text-styles.ts";

interface NextFacilitatorProps {
  /** what is said while nobody's turn is announced; null: nothing */
  readonly otherwise: string | null;
}

/** Who facilitates the next session, and who is next after that. */
export function NextFacilitator({ otherwise }: NextFacilitatorProps) {
  const text = useTextStyles();
  const words = useTexts("tab").rota;
  const named = useNamed();
  const { now, after } = nextTurns(useView());
  const saidNow = ({ holder, guest }: TurnReading): string =>
    guest === null ? words.now(holder === null ? null : named(holder)) : words.guest(guest);
  const said = now === null ? otherwise : saidNow(now);
  return (
    <>
      {said !== null && <p className={text.quiet}>{said}</p>}
      {now !== null && after !== null && after.guest !== null && (
        <p className={text.quiet}>{words.afterGuest(after.guest)}</p>
      )}
      {now !== null && after !== null && after.holder !== null && (
        <p className={text.quiet}>{words.after(named(after.holder))}</p>
      )}
    </>
  );
}
