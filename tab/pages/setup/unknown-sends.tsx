import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UnknownSend } from "@guildhall/shared/domain/community/messages/part";
import { Strip } from "../../components/strip.tsx";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";

const useStyles = makeStyles({
  sends: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Messages of unknown fate: a person looks whether they arrived, and decides. */
export function UnknownSends({ sends }: { readonly sends: readonly UnknownSend[] }) {
  const styles = useStyles();
  const words = useTexts("setup").unknown;
  const act = useAct();
  const disabledFocusable = !useWritable();
  return (
    <section className={styles.sends} aria-label={words.heading}>
      {sends.map(({ id, message: { kind } }) => (
        <Strip
          key={id}
          tone="warning"
          actions={
            <>
              <Button
                disabledFocusable={disabledFocusable}
                aria-label={words.againLabel(kind)}
                onClick={() => void act.community({ type: "resendMessage", id })}
              >
                {words.again}
              </Button>
              <Button
                disabledFocusable={disabledFocusable}
                aria-label={words.dismissLabel(kind)}
                onClick={() => void act.community({ type: "dismissMessage", id })}
              >
                {words.dismiss}
              </Button>
            </>
          }
        >
          {words.line(kind)}
        </Strip>
      ))}
    </section>
  );
}
