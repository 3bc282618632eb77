import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import {
  type Choice,
  INVITED,
  type LogisticsElement,
  parseChoice,
} from "@guildhall/shared/domain/community/logistics/part";
import { sameText } from "@guildhall/shared/domain/kernel/text";
import { useRef, useState } from "react";
import type { Report } from "../../../live/act.ts";
import { OnTheirWay } from "../../../components/on-their-way.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { LineInput } from "../../../components/typed-text.tsx";
import { useWriting } from "../../../live/writing/use-writing.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import type { SetupTexts } from "@guildhall/shared/messages/setup";
import { useTexts } from "../../../texts/texts-context.ts";
import type { Weekday } from "@guildhall/shared/domain/kernel/calendar/frequency";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  input: { minWidth: 0 },
});

const KINDS = ["weeks", "monthly", "own"] as const;
const NTHS = [1, 2, 3, 4, 5] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

interface Picked {
  readonly kind: (typeof KINDS)[number];
  readonly nth: (typeof NTHS)[number];
  readonly weekday: Weekday;
}

interface Typed extends Picked {
  readonly text: string;
}

const EMPTY: Picked = { kind: "weeks", nth: 1, weekday: 1 };

function choiceFrom(
  element: LogisticsElement,
  { kind, text, nth, weekday }: Typed,
  words: ActivityTexts,
): Choice {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (element === "duration") return { element, minutes: number };
  if (element === "participants") return participantsFrom(text, words);
  if (kind === "monthly") return { element, frequency: { kind, nth, weekday } };
  return { element, frequency: kind === "weeks" ? { kind, every: number } : { kind, text } };
}

/** What Guildhall suggests itself is stored as that, however it was entered. */
function participantsFrom(text: string, words: ActivityTexts): Choice {
  const element = "participants";
  const suggested = INVITED.find((who) => sameText(words.logistics.invited[who], text));
  return suggested === undefined ? { element, text } : { element, who: suggested };
}

interface AddChoiceProps {
  readonly element: LogisticsElement;
  /** resolves with whether it was stored */
  readonly onAdd: (choice: Choice, report: Report) => Promise<boolean>;
}

/** Adds a choice to an element's short list. */
export function AddChoice({ element, onAdd }: AddChoiceProps) {
  const styles = useStyles();
  const words = useTexts("setup").logistics;
  const activities = useTexts("activities");
  const writable = useWritable();
  const writing = useWriting({ words: [`choice.${element}`] });
  const [text = ""] = writing.typed;
  const setText = (next: string): void => writing.type(0, next);
  const field = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState(EMPTY);
  const typed: Typed = { ...picked, text };
  const choice = parseChoice(choiceFrom(element, typed, activities));
  const monthly = element === "frequency" && typed.kind === "monthly";
  return (
    <form
      className={styles.form}
      aria-label={words.addLabel(activities.logistics.questions[element])}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (choice.ok && writable) void writing.send((_, report) => onAdd(choice.value, report));
      }}
    >
      {element === "frequency" && (
        <SelectField label={words.kind}>
          <Select
            value={typed.kind}
            onChange={(_, { value }) => {
              setText("");
              setPicked({ ...picked, kind: KINDS.find((kind) => kind === value) ?? "weeks" });
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
        </SelectField>
      )}
      {monthly ? (
        <>
          <SelectField label={words.nth}>
            <Select
              value={String(typed.nth)}
              onChange={(_, { value }) =>
                setPicked({ ...picked, nth: NTHS.find((nth) => String(nth) === value) ?? 1 })
              }
            >
              {NTHS.map((nth) => (
                <option key={nth} value={String(nth)}>
                  {activities.logistics.nth(nth)}
                </option>
              ))}
            </Select>
          </SelectField>
          <SelectField label={words.weekday}>
            <Select
              value={String(typed.weekday)}
              onChange={(_, { value }) =>
                setPicked({ ...picked, weekday: WEEKDAYS.find((day) => String(day) === value) ?? 1 })
              }
            >
              {WEEKDAYS.map((day) => (
                <option key={day} value={String(day)}>
                  {activities.logistics.weekday(day)}
                </option>
              ))}
            </Select>
          </SelectField>
        </>
      ) : (
        <Field
          className={styles.text}
          {...labelOf(element, typed.kind, words)}
          validationMessage={writing.problem}
        >
          <LineInput
            ref={field}
            className={styles.input}
            value={typed.text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      )}
      <Button type="submit" disabledFocusable={!writable || !choice.ok}>
        {words.add}
      </Button>
      <OnTheirWay writing={writing} onEdit={() => field.current?.focus()} />
    </form>
  );
}

function labelOf(
  element: LogisticsElement,
  kind: Typed["kind"],
  words: SetupTexts["logistics"],
): { label: string; hint?: string } {
  if (element === "duration") return { label: words.minutes };
  if (element === "participants") return { label: words.participants };
  return kind === "weeks" ? { label: words.weeks } : { label: words.own, hint: words.ownHint };
}
