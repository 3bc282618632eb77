import { makeStyles, tokens } from "@fluentui/react-components";
import { currentClosing } from "@guildhall/shared/reading/life";
import { useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { usePath } from "../../../activity/use-path.ts";
import { Paused } from "../../../components/paused.tsx";
import { ForYou } from "../home/for-you.tsx";
import { LastSession } from "../home/last-session.tsx";
import { NextSession } from "../home/next-session.tsx";
import { WaitingForOrganisers } from "../home/waiting-for-organisers.tsx";
import { ClosingCard } from "../life/closing-card.tsx";
import { RenewalCard } from "../life/renewal-card.tsx";
import { TogetherCard } from "../together-card.tsx";
import { FoundingPage } from "./founding-page.tsx";
import type { PageProps } from "../page-props.ts";

const useStyles = makeStyles({
  first: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    alignItems: "start",
    gap: tokens.spacingVerticalL,
    "@media (max-width: 800px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

/** When the next session is, what is wanted of this person, and what came of the last session; or the path to all that. */
export function HomePage(props: PageProps) {
  const styles = useStyles();
  const view = useView();
  const path = usePath();
  // It stays what it was until it is left, so that nothing is taken away from under somebody's hands.
  const [founding, setFounding] = useState(path.founding);
  const toHome = () => {
    setFounding(false);
    props.toTop();
  };
  if (founding)
    return (
      <>
        <Paused />
        <ClosingCard />
        <RenewalCard />
        <FoundingPage {...props} path={path} onHome={toHome} />
      </>
    );
  return (
    <>
      <Paused />
      <ClosingCard />
      <RenewalCard />
      {/* Nothing is next, nor wanted of anybody, once it closes. */}
      {currentClosing(view) === null && (
        <div className={styles.first}>
          <NextSession {...props} />
          <ForYou />
        </div>
      )}
      <WaitingForOrganisers community={props.community} />
      <LastSession />
      <TogetherCard shown={props.shown.filter(({ step }) => step === null)} />
    </>
  );
}
