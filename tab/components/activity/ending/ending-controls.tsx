import { makeStyles, tokens } from "@fluentui/react-components";
import type { CollectionId, PollId, ScaleId } from "@guildhall/shared/domain/kernel/ids";
import type { Opened } from "@guildhall/shared/domain/kernel/opened";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { type Report, useAct } from "../../../live/act.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
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

/** An activity that may close by itself. */
interface Closing {
  readonly closesAt: Instant | null;
}
interface Ending extends Opened {
  readonly progress: Closing;
}

interface EndingControlsProps {
  /** the command that changes when it closes */
  readonly moves: "movePollClosing" | "moveCollectionClosing" | "moveAskingClosing" | "moveScaleClosing";
  readonly opened: Opened;
  readonly closesAt: Instant | null;
  readonly onMove: (closesAt: Instant | null, report: Report) => Promise<boolean>;
  /** null if it cannot be cancelled */
  readonly cancel: { readonly words: ActivityTexts["scale"]["cancel"]; readonly onCancel: () => void } | null;
}

/** Controls for whoever runs the activity. Rarely needed, so folded and below everything else. */
function EndingControls({ moves, opened, closesAt, onMove, cancel }: EndingControlsProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  if (!useMay()(moves, { opened })) return null;
  return (
    <Disclosure summary={cancel === null ? words.ending.headingMove : words.ending.heading}>
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
  /** any open poll of the group */
  readonly poll: Ending & { readonly group: PollId };
}

/** Changes when the open polls of a group close, or cancels them. */
export function PollEnding({ poll }: PollEndingProps) {
  const words = useTexts("activities");
  const act = useAct();
  const { group, progress } = poll;
  return (
    <EndingControls
      moves="movePollClosing"
      opened={poll}
      closesAt={progress.closesAt}
      onMove={(at, report) => act.community({ type: "movePollClosing", group, closesAt: at }, report)}
      cancel={{
        words: words.ending.vote,
        onCancel: () => void act.community({ type: "cancelPoll", group }),
      }}
    />
  );
}

interface CollectionEndingProps {
  readonly collection: Ending & { readonly id: CollectionId };
}

/** Changes when a list closes, or cancels it. */
export function CollectionEnding({ collection: list }: CollectionEndingProps) {
  const words = useTexts("activities");
  const act = useAct();
  const { id: collection, progress } = list;
  return (
    <EndingControls
      moves="moveCollectionClosing"
      opened={list}
      closesAt={progress.closesAt}
      onMove={(at, report) =>
        act.community({ type: "moveCollectionClosing", collection, closesAt: at }, report)
      }
      cancel={{
        words: words.ending.list,
        onCancel: () => void act.community({ type: "cancelCollection", collection }),
      }}
    />
  );
}

interface ScaleEndingProps {
  readonly scale: Ending & { readonly id: ScaleId };
}

/** Changes when the tenure scale closes, or cancels it. */
export function ScaleEnding({ scale: open }: ScaleEndingProps) {
  const words = useTexts("activities").scale;
  const act = useAct();
  const { id: scale, progress } = open;
  return (
    <EndingControls
      moves="moveScaleClosing"
      opened={open}
      closesAt={progress.closesAt}
      onMove={(at, report) => act.community({ type: "moveScaleClosing", scale, closesAt: at }, report)}
      cancel={{
        words: words.cancel,
        onCancel: () => void act.community({ type: "cancelScale", scale }),
      }}
    />
  );
}

/** Changes when members are no longer asked for topics. Cannot be cancelled: topics are welcome at any time. */
export function AskingEnding({ asking }: { readonly asking: Opened & Closing }) {
  const act = useAct();
  return (
    <EndingControls
      moves="moveAskingClosing"
      opened={asking}
      closesAt={asking.closesAt}
      onMove={(at, report) => act.community({ type: "moveAskingClosing", closesAt: at }, report)}
      cancel={null}
    />
  );
}
