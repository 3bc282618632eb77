import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { Strip } from "../../../components/strip.tsx";
import { useAct } from "../../../live/act.ts";
import type { Named } from "@guildhall/shared/messages/named";
import { useNamed } from "../../../live/people.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMayInSession } from "../../../live/use-may.ts";
import type { PanelTexts } from "@guildhall/shared/messages/panel";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  strips: { ":not(:empty)": { paddingTop: tokens.spacingVerticalM } },
});

/** How long a change of facilitator is shown. */
const TOLD_FOR = 15_000;

/** Tells that the facilitator has changed, and lets anybody take over while they are absent. */
export function Facilitation({ session }: { readonly session: SessionReading }) {
  const styles = useStyles();
  const words = useTexts("panel");
  const act = useAct();
  const named = useNamed();
  const sync = useSync();
  const me = useLive$(sync.me);
  const absent = useLive$(sync.live)?.facilitatorAbsent === true;
  const disabledFocusable = !useWritable();
  const may = useMayInSession(session.header);
  const { id, facilitator, facilitatorBy } = session.header;
  const [changed, settle] = useChange(facilitator);
  const who = named(facilitator);

  return (
    <div className={styles.strips} role="status">
      {changed && facilitatorBy !== "began" && (
        <Strip tone="info" onClose={settle}>
          {changeText(facilitatorBy, who, words)}
        </Strip>
      )}
      {absent && me?.ref !== facilitator && (
        <Strip
          tone="warning"
          {...(may("takeOver", { vacant: absent }) && {
            actions: (
              <Button
                disabledFocusable={disabledFocusable}
                onClick={() => void act.session(id, { type: "takeOver" })}
              >
                {words.people.takeOver}
              </Button>
            ),
          })}
        >
          {words.absent(who)}
        </Strip>
      )}
    </div>
  );
}

const changeText = (how: "tookOver" | "handedOver", who: Named, words: PanelTexts): string =>
  how === "tookOver" ? words.tookOver(who) : words.handedOver(who);

/** Whether the value has changed recently while it was shown, and a function that dismisses the message. */
function useChange(value: string): readonly [boolean, () => void] {
  const [known, setKnown] = useState(value);
  const changed = known !== value;
  useEffect(() => {
    if (!changed) return undefined;
    const timer = setTimeout(() => setKnown(value), TOLD_FOR);
    return () => clearTimeout(timer);
  }, [changed, value]);
  return [changed, () => setKnown(value)];
}
