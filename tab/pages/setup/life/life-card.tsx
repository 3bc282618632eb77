import { Button } from "@fluentui/react-components";
import { currentClosing, currentPause, isClosingVotedOn, stageOf } from "@guildhall/shared/reading/life";
import { currentRenewal } from "@guildhall/shared/reading/renewal";
import { useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { AskClosing } from "../../../components/activity/ask/ask-with-opening.tsx";
import { Closes } from "../../../components/closes.tsx";
import { Paused } from "../../../components/paused.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { singleTap } from "../../../components/single-tap.ts";
import { SectionCard } from "../section-card.tsx";
import { CardPart } from "./card-part.tsx";
import { PauseForm } from "./pause-form.tsx";

/** Where the community is in its life, and what its organisers can do about that. */
export function LifeCard() {
  const text = useTextStyles();
  const words = useTexts("setup").life;
  const view = useView();
  const isPaused = currentPause(view) !== null;
  const isClosing = currentClosing(view) !== null;
  return (
    <SectionCard heading={words.heading}>
      <p className={text.plain}>{words.stages[stageOf(view)]}</p>
      <Paused />
      <Closes />
      {!isPaused && !isClosing && (
        <>
          <RenewPart />
          <PausePart />
          <ClosePart />
        </>
      )}
    </SectionCard>
  );
}

function PausePart() {
  const text = useTextStyles();
  const words = useTexts("setup").life;
  const may = useMay();
  const writable = useWritable();
  const running = useView().slices.community?.running ?? null;
  const [asking, setAsking] = useState(false);
  if (!may("pauseCommunity")) return <p className={text.quiet}>{words.organisers}</p>;
  return (
    <CardPart heading={words.pauseForm}>
      <p className={text.plain}>{running === null ? words.pauseHint : words.whileRunning}</p>
      {running === null &&
        (asking ? (
          <PauseForm onClose={() => setAsking(false)} />
        ) : (
          <Button disabledFocusable={!writable} onClick={() => setAsking(true)}>
            {words.pause}
          </Button>
        ))}
    </CardPart>
  );
}

function ClosePart() {
  const text = useTextStyles();
  const words = useTexts("setup").life;
  const may = useMay();
  const view = useView();
  const [asking, setAsking] = useState(false);
  if (isClosingVotedOn(view)) return <p className={text.plain}>{words.closeAsked}</p>;
  if (!may("proposeClosing")) return null;
  return (
    <CardPart heading={words.close}>
      <p className={text.plain}>{words.closeHint}</p>
      {asking ? (
        <AskClosing onDone={() => setAsking(false)} onCancel={() => setAsking(false)} />
      ) : (
        <Button onClick={() => setAsking(true)}>{words.closeStart}</Button>
      )}
    </CardPart>
  );
}

function RenewPart() {
  const text = useTextStyles();
  const words = useTexts("setup").life;
  const act = useAct();
  const may = useMay();
  const writable = useWritable();
  if (currentRenewal(useView()) !== null) return <p className={text.plain}>{words.renewing}</p>;
  if (!may("startRenewal")) return null;
  return (
    <CardPart heading={words.renew}>
      <p className={text.plain}>{words.renewHint}</p>
      <Button
        disabledFocusable={!writable}
        onClick={singleTap(() => void act.community({ type: "startRenewal" }))}
      >
        {words.renewStart}
      </Button>
    </CardPart>
  );
}
