import { readAsked } from "@guildhall/shared/reading/facilitation";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useView } from "../../../activity/use-activities.ts";
import { Questions } from "../../../components/questions.tsx";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** Asks this person alone to facilitate a session that began without whoever has its turn. */
export function FacilitationAsked({ session: { header } }: { readonly session: SessionReading }) {
  const view = useView();
  const words = useTexts("panel").facilitation;
  const { doIt, cannot } = useTexts("tab").rota;
  const named = useNamed();
  const act = useAct();
  const asked = useServerClock((now) => readAsked(view, now));
  if (asked === null || asked.session !== header.id) return <Questions questions={[]} apart />;
  const { session, theirTurn } = asked;
  const give = (type: "takeOnFacilitation" | "declineFacilitation") => () => act.community({ type, session });
  const question = {
    key: session,
    text: theirTurn ? words.yourTurn : words.asked,
    hint: theirTurn ? words.began(named(header.facilitator)) : words.onlyYou,
    answers: [
      { label: doIt, thanks: words.taken, give: give("takeOnFacilitation") },
      {
        label: theirTurn ? words.notNow : cannot,
        thanks: words.declined,
        give: give("declineFacilitation"),
      },
    ],
  };
  return <Questions questions={[question]} apart />;
}
