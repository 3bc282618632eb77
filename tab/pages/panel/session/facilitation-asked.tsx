import { readAsked } from "@guildhall/shared/reading/facilitation";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useView } from "../../../activity/use-activities.ts";
import { Questions } from "../../../components/questions.tsx";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useRemembered } from "../../../live/use-remembered.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/**
 * Asks this person alone to facilitate a session that began without whoever has its turn. Whoever has it and declines keeps
 * that in their browser: in storage it would be plain whose turn was declined (SPEC FAC-5).
 */
export function FacilitationAsked({ session: { header } }: { readonly session: SessionReading }) {
  const view = useView();
  const words = useTexts("panel").facilitation;
  const { doIt, cannot } = useTexts("tab").rota;
  const named = useNamed();
  const act = useAct();
  const [notToday, keepNotToday] = useRemembered("facilitation");
  const asked = useServerClock((now) => readAsked(view, now));
  if (asked?.session !== header.id || (asked.theirTurn && notToday === header.id))
    return <Questions questions={[]} apart />;
  const { session, theirTurn } = asked;
  const question = {
    key: session,
    text: theirTurn ? words.yourTurn : words.asked,
    hint: theirTurn ? words.began(named(header.facilitator)) : words.onlyYou,
    answers: [
      { label: doIt, thanks: words.taken, give: () => act.community({ type: "takeOnFacilitation", session }) },
      {
        label: theirTurn ? words.notNow : cannot,
        thanks: words.declined,
        give() {
          if (!theirTurn) return act.community({ type: "declineFacilitation", session });
          keepNotToday(session);
          return Promise.resolve(true);
        },
      },
    ],
  };
  return <Questions questions={[question]} apart />;
}
