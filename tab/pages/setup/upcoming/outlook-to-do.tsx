import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { leftInOutlook } from "@guildhall/shared/reading/outlook";
import { useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { OutlookLeft } from "../../../components/outlook-left.tsx";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

interface OutlookToDoProps {
  readonly session: SessionId;
  readonly at: number;
  /** called when it is done, so that its button is gone */
  readonly onDone: () => void;
}

/** What is left to be changed in Outlook for a session, which organisers tick off. */
export function OutlookToDo({ session, at, onDone }: OutlookToDoProps) {
  const styles = useStyles();
  const words = useTexts("setup").upcoming;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const left = leftInOutlook(useView(), session);
  if (left === null) return null;
  const { number: change } = left;
  async function mark(): Promise<void> {
    if (!(await act.community({ type: "markInOutlook", change }))) return;
    announce(words.outlookDone);
    onDone();
  }
  return (
    <div className={styles.line}>
      <OutlookLeft session={session} />
      {left.mayMark && (
        <Button
          icon={<CheckmarkRegular />}
          aria-label={words.doneInOutlookLabel(at)}
          disabledFocusable={disabledFocusable}
          onClick={() => void mark()}
        >
          {words.doneInOutlook}
        </Button>
      )}
    </div>
  );
}
