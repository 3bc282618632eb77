import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ITEM_KINDS, type ItemDraft, type ItemKind } from "@guildhall/shared/domain/agenda";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { useWritable } from "../../live/use-community.ts";
import type { TabTexts } from "@guildhall/shared/messages/tab";
import type { FieldWriting } from "../../live/writing/use-writing.ts";
import type { Report } from "../../live/act.ts";
import { OnTheirWay } from "../on-their-way.tsx";
import { spaceHint } from "../space-hint.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { ownTitle } from "./own-title.ts";
import { SelectField } from "../select-field.tsx";
import { PersonPicker } from "../person-picker/person-picker.tsx";
import { PrimaryButton } from "../primary-button/primary-button.tsx";
import { LineInput } from "../typed-text.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  presenter: { flexGrow: 3, flexBasis: "200px", minWidth: 0 },
  // In some languages its label is wider.
  minutes: { flexGrow: 0, flexBasis: "76px", minWidth: "min-content" },
  kind: { flexGrow: 1, flexBasis: "112px", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const kindNamed = (text: string): ItemKind => ITEM_KINDS.find((kind) => kind === text) ?? "topic";

/** Error messages by field. */
function faultsOf({ title, minutes }: Filled, tab: TabTexts): { title?: string; minutes?: string } {
  const { minMinutes, maxMinutes } = LIMITS;
  const valid = Number.isInteger(minutes) && minutes >= minMinutes && minutes <= maxMinutes;
  return {
    ...(tidyLine(title) === "" && { title: tab.agenda.titleMissing }),
    ...(tidyLine(title).length > LIMITS.title && {
      title: tab.writing.tooLong(tidyLine(title).length - LIMITS.title),
    }),
    ...(!valid && { minutes: tab.agenda.minutesRange(minMinutes, maxMinutes) }),
  };
}

/** The fields as they are filled in. */
interface Filled extends ItemDraft {
  readonly title: string;
}

interface ItemFormProps {
  readonly label: string;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly initial: Omit<ItemDraft, "title">;
  readonly submitLabel: string;
  /** What is on its way; with it the form is for several items one after another, and is cleared at once. */
  readonly writing?: FieldWriting;
  /** resolves with whether it was stored */
  readonly onSubmit: (draft: ItemDraft, report: Report) => Promise<boolean>;
  /** just opened by the person, so it takes the focus */
  readonly takesFocus?: boolean;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}

/** The fields of an agenda item. */
export function ItemForm(props: ItemFormProps) {
  const tab = useTexts("tab");
  const { label, title, onTitle, initial, submitLabel, onSubmit, takesFocus = false, onCancel } = props;
  const { writing } = props;
  const [refused, setRefused] = useState<string | null>(null);
  const problem = writing?.problem ?? refused;
  const styles = useStyles();
  const writable = useWritable();
  const titleField = useRef<HTMLInputElement>(null);
  const [presenter, setPresenter] = useState(initial.presenter);
  const [minutes, setMinutes] = useState(String(initial.minutes));
  const [kind, setKind] = useState(initial.kind);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  useEffect(() => {
    if (takesFocus) titleField.current?.focus();
  }, [takesFocus]);
  const draft: Filled = {
    title,
    kind,
    presenter,
    minutes: minutes.trim() === "" ? Number.NaN : Number(minutes),
  };
  const faults = tried ? faultsOf(draft, tab) : {};

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (sending) return;
    const found = faultsOf(draft, tab);
    setTried(true);
    if (Object.keys(found).length > 0) {
      if (found.title !== undefined) titleField.current?.focus();
      return;
    }
    if (!writable) return;
    const storing = onSubmit({ ...draft, title: ownTitle(title, kind, tab) }, setRefused);
    if (writing === undefined) {
      setSending(true);
      await storing;
      setSending(false);
      return;
    }
    setTried(false);
    setPresenter(initial.presenter);
    setKind(initial.kind);
    titleField.current?.focus();
    if (await storing) return;
    // The choices come back with the title, unless they are another item's already.
    setPresenter((now) => (now === initial.presenter ? presenter : now));
    setKind((now) => (now === initial.kind ? kind : now));
  }

  return (
    // Escape cancels from any of the form's fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel?.();
      }}
    >
      <Field
        label={tab.agenda.title}
        {...spaceHint(title, LIMITS.title, tab, { problem: faults.title ?? problem })}
      >
        <LineInput
          ref={titleField}
          className={styles.input}
          placeholder={tab.agenda.titlePlaceholder}
          value={title}
          onChange={(_, { value }) => {
            setRefused(null);
            onTitle(value);
          }}
        />
      </Field>
      <div className={styles.fields}>
        <div className={styles.presenter}>
          <PersonPicker label={tab.agenda.presenterOptional} value={presenter} onChange={setPresenter} />
        </div>
        <Field
          className={styles.minutes}
          label={tab.agenda.minutes}
          {...(faults.minutes !== undefined && { validationMessage: faults.minutes })}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={minutes}
            onChange={(_, { value }) => setMinutes(value)}
          />
        </Field>
        <SelectField className={styles.kind} label={tab.agenda.kind}>
          <Select value={kind} onChange={(_, { value }) => setKind(kindNamed(value))}>
            {ITEM_KINDS.map((each) => (
              <option key={each} value={each}>
                {tab.agenda.kinds[each]}
              </option>
            ))}
          </Select>
        </SelectField>
      </div>
      <div className={styles.buttons}>
        <PrimaryButton
          opened
          type="submit"
          appearance={tidyLine(title) === "" ? "secondary" : "primary"}
          disabledFocusable={!writable || sending}
        >
          {submitLabel}
        </PrimaryButton>
        {onCancel !== undefined && <Button onClick={onCancel}>{tab.cancel}</Button>}
      </div>
      {writing !== undefined && <OnTheirWay writing={writing} onEdit={() => titleField.current?.focus()} />}
    </form>
  );
}
