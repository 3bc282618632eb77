import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { RhythmSlice } from "@guildhall/shared/domain/community/sessions/part";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { useEffect, useRef, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useCommunity, useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Stack } from "../../../components/stack.tsx";
import { fromField, ownTimeZone, toField } from "../../../components/wall-input.ts";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, flexBasis: "220px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  select: { minWidth: 0 },
  button: { alignSelf: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The weekday and time of sessions, set by the date of the next one, and their time zone. */
export function Schedule() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").schedule;
  const names = useMay()("setRhythm");
  const writable = useWritable();
  const { rhythm } = useView().slices;
  const community = useCommunity();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) opener.current?.focus();
    was.current = open;
  }, [open]);
  if (rhythm === undefined || !community) return null;
  const nextAt = community.upcoming.find(({ extra }) => !extra)?.at ?? null;
  return (
    <Stack>
      <div>
        <h3 className={text.label}>{words.heading}</h3>
        <p className={text.plain}>{nextAt === null ? words.unknown : words.next(nextAt)}</p>
      </div>
      {open && <ScheduleForm rhythm={rhythm} nextAt={nextAt} onDone={() => setOpen(false)} />}
      {names && !open && (
        <Button
          ref={opener}
          className={styles.button}
          disabledFocusable={!writable}
          onClick={() => setOpen(true)}
        >
          {nextAt === null ? words.name : words.change}
        </Button>
      )}
    </Stack>
  );
}

interface ScheduleFormProps {
  readonly rhythm: RhythmSlice;
  /** when the next regular session is */
  readonly nextAt: Instant | null;
  readonly onDone: () => void;
}

function ScheduleForm({ rhythm, nextAt, onDone }: ScheduleFormProps) {
  const styles = useStyles();
  const words = useTexts("setup").schedule;
  const tab = useTexts("tab");
  const act = useAct();
  const sync = useSync();
  const announce = useAnnounce();
  const writable = useWritable();
  // Until a date has been set, nobody has chosen a time zone.
  const [timeZone, setTimeZone] = useState(() =>
    nextAt === null && rhythm.anchor === null ? ownTimeZone() : rhythm.timeZone,
  );
  const [typed, setTyped] = useState(() => (nextAt === null ? "" : toField(nextAt, rhythm.timeZone)));
  const [zones] = useState(() => [
    ...new Set([timeZone, rhythm.timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")]),
  ]);
  const [problem, setProblem] = useState<string | null>(null);
  const at = fromField(typed, timeZone);
  const past = at !== null && at <= sync.now();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      aria-label={words.heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (at === null || past || !writable) return;
        void act.community({ type: "setRhythm", timeZone, at }, setProblem).then((stored) => {
          if (!stored) return;
          announce(words.next(at));
          onDone();
        });
      }}
    >
      <Stack>
        <div className={styles.fields}>
          <Field
            className={styles.field}
            label={words.nextAt}
            hint={words.nextAtHint}
            validationMessage={past ? words.past : problem}
          >
            <Input
              ref={first}
              className={styles.input}
              type="datetime-local"
              value={typed}
              onChange={(_, { value }) => {
                setProblem(null);
                setTyped(value);
              }}
            />
          </Field>
          <SelectField className={styles.field} label={words.timeZone}>
            <Select
              className={styles.select}
              value={timeZone}
              onChange={(_, { value }) => setTimeZone(value)}
            >
              {zones.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          </SelectField>
        </div>
        <div className={styles.buttons}>
          <PrimaryButton type="submit" opened disabledFocusable={!writable || at === null || past}>
            {words.save}
          </PrimaryButton>
          <Button onClick={onDone}>{tab.cancel}</Button>
        </div>
      </Stack>
    </form>
  );
}
