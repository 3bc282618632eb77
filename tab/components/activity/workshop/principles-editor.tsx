import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import type { Principle } from "@guildhall/shared/domain/community/contract/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useCallback, useEffect, useRef } from "react";
import type { BeingWorded } from "@guildhall/shared/domain/community/workshop/part";
import { beingWorded } from "@guildhall/shared/reading/wording";
import { useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useEditing } from "../../../live/use-edit.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { PrincipleWords } from "../contract/principle-list.tsx";
import { InlineEdit } from "../inline-edit.tsx";
import { WordsArriving } from "./words-arriving.tsx";
import { WritingField } from "../writing-field.tsx";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalXXS },
});

interface PrinciplesEditorProps {
  readonly principles: readonly Principle[];
  readonly runs: boolean;
}

/** The draft principles. Everybody sees each change at once; only those who run the workshop make changes. */
export function PrinciplesEditor({ principles, runs }: PrinciplesEditorProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const worded = beingWorded(useView());
  return (
    <>
      <p className={text.label}>{words.workshop.taken(principles.length)}</p>
      <ol className={`${text.list} ${styles.list}`} aria-label={words.workshop.principles}>
        {principles.map((principle, place) => (
          <PrincipleRow
            key={principle.id}
            principle={principle}
            worded={worded.find((each) => each.principle === principle.id)}
            place={place}
            last={place === principles.length - 1}
            runs={runs}
          />
        ))}
      </ol>
      {runs && principles.length < LIMITS.principles && <AddPrinciple />}
    </>
  );
}

/** A principle that is written by hand instead of voted on. */
export function AddPrinciple() {
  const words = useTexts("activities");
  const act = useAct();
  return (
    <WritingField
      draft="principle"
      label={words.workshop.addPrinciple}
      aside
      most={LIMITS.principle}
      onSubmit={(text, report) => act.community({ type: "addPrinciple", text }, report)}
    />
  );
}

interface PrincipleRowProps {
  readonly principle: Principle;
  /** what somebody is typing in its place */
  readonly worded: BeingWorded | undefined;
  readonly place: number;
  readonly last: boolean;
  readonly runs: boolean;
}

function PrincipleRow({ principle, worded, place, last, runs }: PrincipleRowProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const act = useAct();
  const off = !useWritable();
  const draft = `principle.${principle.id}`;
  const [editing, setEditing] = useEditing(draft);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const { id, text } = principle;
  // If it does not arrive the others see a little less; what is saved is told about as ever.
  const show = useCallback(
    (typed: string | null) =>
      void act.community({ type: "wordPrinciple", principle: id, text: typed }, () => undefined),
    [act, id],
  );
  const move = (to: number) => () => void act.community({ type: "movePrinciple", principle: id, to });
  if (editing)
    return (
      <li>
        <InlineEdit
          draft={draft}
          label={words.workshop.wording}
          text={text}
          most={LIMITS.principle}
          onSave={(typed, report) =>
            act.community({ type: "editPrinciple", principle: id, text: typed }, report)
          }
          onPause={show}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li>
      {worded === undefined ? (
        <PrincipleWords principle={principle} place={place} />
      ) : (
        <WordsArriving principle={principle} worded={worded} place={place} />
      )}
      {runs && (
        <div className={styles.buttons}>
          <Button
            ref={edit}
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={words.workshop.editPrinciple(text)}
            disabledFocusable={off}
            onClick={() => setEditing(true)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={words.workshop.moveUp(text)}
            disabledFocusable={off || place === 0}
            onClick={move(place - 1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={words.workshop.moveDown(text)}
            disabledFocusable={off || last}
            onClick={move(place + 1)}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.workshop.removePrinciple(text)}
            disabledFocusable={off}
            onClick={() => void act.community({ type: "removePrinciple", principle: id })}
          />
        </div>
      )}
    </li>
  );
}
