import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { type MemberRef, memberRef, type SessionId, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useEffect, useRef, type FormEvent } from "react";
import type { Takeaway } from "@guildhall/shared/domain/session/state";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { DueChoice } from "./due-choice.tsx";
import { OnTheirWay } from "../../../components/on-their-way.tsx";
import { PersonPicker } from "../../../components/person-picker/person-picker.tsx";
import { fits, spaceHint } from "../../../components/space-hint.ts";
import { useAct } from "../../../live/act.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useWriting } from "../../../live/writing/use-writing.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { Typed } from "../../../live/writing/writing.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { TextInput } from "../../../components/typed-text.tsx";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  kinds: { flexWrap: "wrap" },
  mine: { alignSelf: "flex-start" },
});

interface TakeawayComposerProps {
  readonly session: SessionReading;
  /** whether it was just opened by hand, as opposed to found open because of a draft */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** What was chosen besides the text; only an action has an owner, and a session in which it is due. */
function readChoices([, kind, owner = "", due = ""]: Typed): {
  readonly kind: Takeaway["kind"];
  readonly owner: MemberRef | null;
  readonly due?: SessionId;
} {
  if (kind !== "action") return { kind: kind === "question" ? kind : "learned", owner: null };
  const chosen = due === "" ? {} : { due: sessionId(due) };
  return { kind, owner: owner === "" ? null : memberRef(owner), ...chosen };
}

/** Writes down something learned, an action or a question. The text is kept until it is stored or cleared. */
export function TakeawayComposer({ session, takesFocus, onClose }: TakeawayComposerProps) {
  const styles = useStyles();
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const act = useAct();
  const me = useLive$(useSync().me);
  const writable = useWritable();
  const { id } = session.header;
  const writing = useWriting({
    words: [`takeaway.${id}`],
    choices: [`takeaway-kind.${id}`, `takeaway-owner.${id}`, `takeaway-due.${id}`],
  });
  const [text = ""] = writing.typed;
  const { kind, owner, due } = readChoices(writing.typed);
  const setOwner = (who: MemberRef | null): void => writing.type(2, who ?? "");
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!fits(text, LIMITS.takeaway) || !writable) return;
    void writing.send((typed, report) =>
      act.session(id, { type: "addTakeaway", text: typed[0] ?? "", ...readChoices(typed) }, report),
    );
    setOwner(null);
    writing.type(3, "");
    if (form.current?.contains(document.activeElement)) field.current?.focus();
  }

  useEffect(() => {
    const shown = form.current;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    shown?.addEventListener("keydown", leave);
    return () => shown?.removeEventListener("keydown", leave);
  }, [onClose]);

  return (
    <form ref={form} className={styles.form} aria-label={words.takeaways.region} onSubmit={submit}>
      <Field label={words.takeaways.kind}>
        <RadioGroup
          className={styles.kinds}
          layout="horizontal"
          value={kind}
          onChange={(_, data) => writing.type(1, data.value === "learned" ? "" : data.value)}
        >
          <Radio value="learned" label={words.takeaways.learned} />
          <Radio value="action" label={words.takeaways.action} />
          <Radio value="question" label={words.takeaways.question} />
        </RadioGroup>
      </Field>
      <Field label={words.takeaways.text[kind]} {...spaceHint(text, LIMITS.takeaway, tab, writing)}>
        <TextInput
          ref={field}
          rows={2}
          value={text}
          onChange={(_, data) => writing.type(0, data.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey) event.currentTarget.form?.requestSubmit();
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </Field>
      {kind === "action" && <PersonPicker label={words.takeaways.owner} value={owner} onChange={setOwner} />}
      {kind === "action" && owner === null && me !== null && (
        <Button className={styles.mine} size="medium" onClick={() => setOwner(me.ref)}>
          {words.takeaways.mine}
        </Button>
      )}
      {kind === "action" && <DueChoice due={due} onChoose={(chosen) => writing.type(3, chosen)} />}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" opened disabledFocusable={!writable || !fits(text, LIMITS.takeaway)}>
          {words.takeaways.add}
        </PrimaryButton>
        <Button onClick={onClose}>{words.takeaways.close}</Button>
      </div>
      <OnTheirWay writing={writing} onEdit={() => field.current?.focus()} />
    </form>
  );
}
