import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import type { Reason } from "@guildhall/shared/domain/community/polls/part";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { useEffect, useRef, useState } from "react";
import { type Report, useAct } from "../../../live/act.ts";
import { useEditing } from "../../../live/use-edit.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { InlineEdit } from "../inline-edit.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  words: { flexGrow: 1, minWidth: 0 },
});

interface OwnReasonProps {
  readonly poll: OpenPollReading;
  /** the answer that the reason is for */
  readonly option: OptionId;
  readonly reason: Reason;
}

/** A person's own reason, which they can change until the vote closes. Nobody else sees it before. */
export function OwnReason({ poll, option, reason }: OwnReasonProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").objections;
  const act = useAct();
  const off = !useWritable() || !poll.asked;
  const draft = `reason-edit.${poll.id}`;
  const [editing, setEditing] = useEditing(draft);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const give = (change: Partial<Reason>, report?: Report): Promise<boolean> => {
    const ballot = { [option]: 1 };
    const given = { ...reason, ...change };
    return act.community({ type: "castBallot", poll: poll.id, ballot, reason: given }, report);
  };
  return (
    <div className={styles.block}>
      {editing ? (
        <InlineEdit
          draft={draft}
          label={words.reason}
          text={reason.text}
          most={LIMITS.reason}
          onSave={(typed, report) => give({ text: typed }, report)}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <p className={text.label}>{words.yours}</p>
          <div className={styles.row}>
            <p className={`${text.plain} ${styles.words}`} dir="auto">
              {reason.text}
            </p>
            <Button
              ref={edit}
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={words.edit}
              disabledFocusable={off}
              onClick={() => setEditing(true)}
            />
          </div>
        </>
      )}
      <Checkbox
        label={words.addName}
        checked={wanted ?? reason.named}
        disabled={off}
        onChange={(_, { checked }) => {
          setWanted(checked === true);
          void give({ named: checked === true }).then(() => setWanted(null));
        }}
      />
      <p className={text.quiet}>{words.shown}</p>
    </div>
  );
}
