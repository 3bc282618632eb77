import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { PersonPicker } from "../../../components/person-picker/person-picker.tsx";
import { useAct } from "../../../live/act.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useDraft } from "../../../live/use-draft.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

/** The remaining number of characters is shown from here on. */
const NEARLY_FULL = 40;

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
  mine: { alignSelf: "flex-start" },
});

interface TakeawayComposerProps {
  readonly session: SessionReading;
  /** whether it was just opened by hand, as opposed to found open because of a draft */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** Writes down something learned or an action. The text is kept until it is stored or cleared. */
export function TakeawayComposer({ session, takesFocus, onClose }: TakeawayComposerProps) {
  const styles = useStyles();
  const words = useTexts("panel");
  const act = useAct();
  const me = useLive$(useSync().me);
  const writable = useWritable();
  const { id } = session.header;
  const [text, setText] = useDraft(`takeaway.${id}`);
  const [kindDraft, setKind] = useDraft(`takeaway-kind.${id}`);
  const kind = kindDraft === "action" ? "action" : "learned";
  const [owner, setOwner] = useState<MemberRef | null>(null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const left = LIMITS.takeaway - tidyLine(text).length;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (tidyLine(text) === "" || left < 0 || sending || !writable) return;
    setSending(true);
    const stored = await act.session(id, {
      type: "addTakeaway",
      text,
      kind,
      owner: kind === "action" ? owner : null,
    });
    setSending(false);
    if (!stored) return;
    // Text typed while it was being sent is kept.
    const typed = field.current?.value ?? text;
    if (typed === text) setText("");
    setOwner(null);
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
    <form
      ref={form}
      className={styles.form}
      aria-label={words.takeaways.region}
      onSubmit={(event) => void submit(event)}
    >
      <Field label={words.takeaways.kind}>
        <RadioGroup
          layout="horizontal"
          value={kind}
          onChange={(_, data) => setKind(data.value === "action" ? "action" : "")}
        >
          <Radio value="learned" label={words.takeaways.learned} />
          <Radio value="action" label={words.takeaways.action} />
        </RadioGroup>
      </Field>
      <Field
        label={words.takeaways.text[kind]}
        {...(left < 0 && { validationMessage: words.takeaways.tooLong(-left) })}
        {...(left >= 0 && left <= NEARLY_FULL && { hint: words.takeaways.left(left) })}
      >
        <Textarea
          ref={field}
          rows={2}
          resize="vertical"
          value={text}
          onChange={(_, data) => setText(data.value)}
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
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={!writable || sending || tidyLine(text) === "" || left < 0}
        >
          {sending ? words.takeaways.adding : words.takeaways.add}
        </Button>
        <Button onClick={onClose}>{words.takeaways.close}</Button>
      </div>
    </form>
  );
}
