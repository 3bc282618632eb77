import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import {
  TOPIC_KINDS,
  type TopicDetails,
  type TopicKind,
} from "@guildhall/shared/domain/community/topics/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Report } from "../../../live/act.ts";
import { useWriting } from "../../../live/writing/use-writing.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OnTheirWay } from "../../on-their-way.tsx";
import { Secrecy } from "../activity-frame.tsx";
import { NumberField, wholeNumber } from "../number-field.tsx";
import { fits, spaceHint } from "../../space-hint.ts";
import { PrimaryButton } from "../../primary-button/primary-button.tsx";
import { LineInput, TextInput } from "../../typed-text.tsx";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    "@media (max-width: 360px)": { padding: tokens.spacingHorizontalS },
  },
  input: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const kindNamed = (name: string): TopicKind => TOPIC_KINDS.find((kind) => kind === name) ?? "discuss";

export interface TypedTopic {
  readonly title: string;
  readonly topic: TopicDetails;
}

interface TopicFormProps {
  /** the name under which drafts are stored */
  readonly draft: string;
  readonly initial: TypedTopic;
  readonly label: string;
  readonly button: string;
  readonly takesFocus?: boolean;
  /** resolves with whether it was stored */
  readonly onSubmit: (typed: TypedTopic, report: Report) => Promise<boolean>;
  readonly onClose?: () => void;
}

/** The form for a topic: title, why, what its author would do with it, and minutes. */
export function TopicForm(props: TopicFormProps) {
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const { draft, initial, label, button, takesFocus = false, onSubmit, onClose } = props;
  const styles = useStyles();
  const writable = useWritable();
  const writing = useWriting({ words: [`${draft}.title`, `${draft}.why`] });
  const [titleDraft = "", whyDraft = ""] = writing.typed;
  const [touched, setTouched] = useState(false);
  const untouched = titleDraft === "" && whyDraft === "" && !touched;
  const title = untouched ? initial.title : titleDraft;
  const why = untouched ? initial.topic.why : whyDraft;
  const [kind, setKind] = useState(initial.topic.kind);
  const [typedMinutes, setMinutes] = useState(String(initial.topic.minutes));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const minutes = wholeNumber(typedMinutes, LIMITS.minMinutes, LIMITS.maxMinutes);
  const valid = fits(title, LIMITS.title) && tidyLine(why).length <= LIMITS.why && minutes !== null;

  /** Once edited, both hold what was typed here, so that either can be cleared. */
  function touch(typed: { readonly title?: string; readonly why?: string }): void {
    setTouched(true);
    writing.type(0, typed.title ?? title);
    writing.type(1, typed.why ?? why);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!valid || !writable) return;
    const sent = { title, topic: { why, kind, minutes } };
    touch({ title, why });
    setTouched(false);
    field.current?.focus();
    const stored = await writing.send((_, report) => onSubmit(sent, report));
    if (stored && !writing.holdsWords()) onClose?.();
  }

  return (
    // Escape closes the form from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose?.();
      }}
    >
      <Secrecy secret={false}>{words.backlog.named}</Secrecy>
      <Field label={words.backlog.title} {...spaceHint(title, LIMITS.title, tab, writing)}>
        <LineInput
          ref={field}
          className={styles.input}
          value={title}
          onChange={(_, { value }) => touch({ title: value })}
        />
      </Field>
      <Field label={words.backlog.why} {...spaceHint(why, LIMITS.why, tab)}>
        <TextInput rows={2} value={why} onChange={(_, { value }) => touch({ why: value })} />
      </Field>
      <Field label={words.backlog.kind}>
        <RadioGroup value={kind} onChange={(_, { value }) => setKind(kindNamed(value))}>
          {TOPIC_KINDS.map((each) => (
            <Radio key={each} value={each} label={words.backlog.kindHints[each]} />
          ))}
        </RadioGroup>
      </Field>
      <NumberField
        label={words.backlog.minutes}
        value={typedMinutes}
        least={LIMITS.minMinutes}
        most={LIMITS.maxMinutes}
        onChange={setMinutes}
      />
      <div className={styles.buttons}>
        <PrimaryButton
          type="submit"
          opened
          appearance={takesFocus || title !== "" ? "primary" : "secondary"}
          disabledFocusable={!writable || !valid}
        >
          {button}
        </PrimaryButton>
        {onClose !== undefined && <Button onClick={onClose}>{words.backlog.close}</Button>}
      </div>
      <OnTheirWay writing={writing} onEdit={() => field.current?.focus()} />
    </form>
  );
}
