import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { readTurnChanges } from "@guildhall/shared/reading/turn-changes";
import { useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  change: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
});

/** What was changed about the turns, as long as it can be undone. */
export function TurnChanges() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").turnChanges;
  const named = useNamed();
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const undo = async (change: number): Promise<void> => {
    if (await act.community({ type: "undoTurns", change })) announce(words.undone);
  };
  return readTurnChanges(useView()).map(({ number, kind, by, mayUndo }) => (
    <div className={styles.change} key={number}>
      <p className={text.quiet}>{words.changed[kind](by.map(named))}</p>
      {mayUndo && (
        <Button disabledFocusable={disabledFocusable} onClick={singleTap(() => void undo(number))}>
          {words.undo}
        </Button>
      )}
    </div>
  ));
}
