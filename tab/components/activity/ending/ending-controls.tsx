import { makeStyles, tokens } from "@fluentui/react-components";
import type { CollectionId, PollId } from "@guildhall/shared/domain/ids";
import type { Instant } from "@guildhall/shared/domain/time";
import { useRunsActivities } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { en } from "../../../messages/en.ts";
import { Disclosure } from "../../disclosure.tsx";
import { ConfirmButton } from "../confirm-button.tsx";
import { MoveClosing } from "./move-closing.tsx";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
  },
});

interface EndingControlsProps {
  readonly closesAt: Instant | null;
  readonly onMove: (closesAt: Instant | null) => Promise<boolean>;
  /** null where it can only be closed */
  readonly cancel: { readonly words: typeof en.ending.vote; readonly onCancel: () => void } | null;
}

/** For who runs it, and seldom needed: folded, below everything that people press while it goes on. */
function EndingControls({ closesAt, onMove, cancel }: EndingControlsProps) {
  const styles = useStyles();
  if (!useRunsActivities()) return null;
  return (
    <Disclosure summary={cancel === null ? en.ending.headingMove : en.ending.heading}>
      <div className={styles.block}>
        <MoveClosing closesAt={closesAt} onMove={onMove} />
        {cancel !== null && (
          <ConfirmButton
            label={cancel.words.cancel}
            question={cancel.words.ask}
            yes={cancel.words.yes}
            no={cancel.words.no}
            onYes={cancel.onCancel}
          />
        )}
      </div>
    </Disclosure>
  );
}

interface PollEndingProps {
  readonly group: PollId;
  readonly closesAt: Instant | null;
}

/** When the open polls of a group close, and the way to cancel them. */
export function PollEnding({ group, closesAt }: PollEndingProps) {
  const act = useAct();
  return (
    <EndingControls
      closesAt={closesAt}
      onMove={(at) => act.community({ type: "movePollClosing", group, closesAt: at })}
      cancel={{
        words: en.ending.vote,
        onCancel: () => void act.community({ type: "cancelPoll", group }),
      }}
    />
  );
}

interface CollectionEndingProps {
  readonly collection: CollectionId;
  readonly closesAt: Instant | null;
  readonly cancels?: boolean;
}

/** When a list closes, and the way to cancel it. Asking for topics only ends: topics are welcome at any time. */
export function CollectionEnding({ collection, closesAt, cancels = true }: CollectionEndingProps) {
  const act = useAct();
  return (
    <EndingControls
      closesAt={closesAt}
      onMove={(at) => act.community({ type: "moveCollectionClosing", collection, closesAt: at })}
      cancel={
        cancels
          ? {
              words: en.ending.list,
              onCancel: () => void act.community({ type: "cancelCollection", collection }),
            }
          : null
      }
    />
  );
}
