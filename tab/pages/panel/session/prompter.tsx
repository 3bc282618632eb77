import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { promptedOn } from "@guildhall/shared/reading/session/prompter";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { useId } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  off: { alignSelf: "flex-start", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** One line on what to say and do now, for whoever facilitates for the first time. */
export function Prompter({ session }: { readonly session: SessionReading }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel").prompter;
  const named = useNamed();
  const act = useAct();
  const disabledFocusable = !useWritable();
  const heading = useId();
  const item = promptedOn(useView(), session);
  if (item === null) return null;
  return (
    <section className={styles.block} aria-labelledby={heading}>
      <h3 className={text.label} id={heading}>
        {words.heading}
      </h3>
      <p className={text.plain}>
        {words.line({
          kind: item.kind,
          presenter: item.presenter === null ? null : named(item.presenter),
          last: session.upcoming.length === 0,
        })}
      </p>
      <Button
        className={styles.off}
        appearance="subtle"
        disabledFocusable={disabledFocusable}
        onClick={() => void act.community({ type: "turnPrompterOff" })}
      >
        {words.off}
      </Button>
    </section>
  );
}
