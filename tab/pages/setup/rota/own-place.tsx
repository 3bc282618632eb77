import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { staysAway } from "@guildhall/shared/reading/rota";
import { useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { ConfirmButton } from "../../../components/activity/confirm-button.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { AwayForm } from "./away-form.tsx";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface OwnPlaceProps {
  /** whether one of the announced turns is theirs */
  readonly holds: boolean;
}

/** Whether this person is on the rota, when their turn comes, and the way to change it. Nobody else sees it. */
export function OwnPlace({ holds }: OwnPlaceProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").rota;
  const act = useAct();
  const disabledFocusable = !useWritable();
  const { rota } = useView().mine;
  const away = rota?.away ?? null;
  const [asking, setAsking] = useState(false);
  const isAway = useServerClock((now) => staysAway(away, now));

  if (rota === null)
    return (
      <Button
        className={styles.start}
        disabledFocusable={disabledFocusable}
        onClick={() => void act.community({ type: "joinRota" })}
      >
        {words.join}
      </Button>
    );
  if (asking) return <AwayForm onClose={() => setAsking(false)} />;
  return (
    <>
      {away !== null && isAway && <p className={text.plain}>{words.away(away.from, away.to)}</p>}
      {!holds && !isAway && (
        <p className={text.plain}>{rota.inSessions === null ? words.notYet : words.mine(rota.inSessions)}</p>
      )}
      <div className={styles.buttons}>
        {isAway ? (
          <Button
            disabledFocusable={disabledFocusable}
            onClick={() => void act.community({ type: "endAway" })}
          >
            {words.back}
          </Button>
        ) : (
          <Button disabledFocusable={disabledFocusable} onClick={() => setAsking(true)}>
            {words.goAway}
          </Button>
        )}
        <ConfirmButton
          label={words.leave}
          question={words.leaveAsk}
          yes={words.leaveNow}
          no={words.stay}
          onYes={() => void act.community({ type: "leaveRota" })}
        />
      </div>
    </>
  );
}
