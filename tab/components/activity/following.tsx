import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useView } from "../../activity/use-activities.ts";
import { useAct } from "../../live/act.ts";
import { useWritable } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";

const useStyles = makeStyles({
  choice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
  aside: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Whether this person takes part or only follows, and the way to change their mind. */
export function Following() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").following;
  const { onlyFollows } = useView().mine;
  const act = useAct();
  const disabledFocusable = !useWritable();
  // One button that stays, so that the focus stays on it.
  return (
    <div className={styles.choice}>
      {onlyFollows && (
        <p className={text.plain} role="status">
          {words.told}
        </p>
      )}
      <Button
        className={onlyFollows ? undefined : styles.aside}
        appearance={onlyFollows ? "secondary" : "subtle"}
        disabledFocusable={disabledFocusable}
        onClick={() => void act.community({ type: onlyFollows ? "takePart" : "onlyFollow" })}
      >
        {onlyFollows ? words.takePart : words.onlyFollow}
      </Button>
    </div>
  );
}
