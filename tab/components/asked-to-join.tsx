import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { askedToJoin } from "@guildhall/shared/reading/scale";
import { Suspense, useState } from "react";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { remembered } from "../live/remembered.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { singleTap } from "./single-tap.ts";
import { useTextStyles } from "./text-styles.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/**
 * Whether this person is asked once more to join the rota, and what declines. That they declined is kept in their browser
 * alone: nobody else can ever tell (SPEC TENURE-4).
 */
export function useAskedToJoin(): readonly [isAsked: boolean, decline: () => void] {
  const view = useView();
  const { id = "" } = view.slices.scale ?? {};
  const declined = remembered(`notOnRota.${id}`);
  const [over, setOver] = useState<string | null>(null);
  const isAsked = askedToJoin(view) && over !== id && declined.read() === null;
  return [
    isAsked,
    () => {
      declined.write("yes");
      setOver(id);
    },
  ];
}

/** Asks this person once more to join the rota, if they are to be asked. */
export function AskedToJoin() {
  const [isAsked, decline] = useAskedToJoin();
  return isAsked ? (
    <Suspense fallback={null}>
      <JoinQuestion onDecline={decline} />
    </Suspense>
  ) : null;
}

/** The question itself. */
export function JoinQuestion({ onDecline }: { readonly onDecline: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").scale;
  const act = useAct();
  const writable = useWritable();
  return (
    <section className={styles.block} aria-label={words.asked}>
      <p className={text.plain}>{words.asked}</p>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={!writable}
          onClick={singleTap(() => void act.community({ type: "joinRota" }))}
        >
          {words.join}
        </Button>
        <Button appearance="subtle" onClick={onDecline}>
          {words.notNow}
        </Button>
      </div>
    </section>
  );
}
