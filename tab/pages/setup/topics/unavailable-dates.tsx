import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { isDate } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import { useRef, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useLocale, useTexts } from "../../../texts/texts-context.ts";
import { Stack } from "../../../components/stack.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

/** The dates on which this person cannot present; others only see where a plan conflicts with them. */
export function UnavailableDates() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").topics;
  const locale = useLocale();
  const act = useAct();
  const writable = useWritable();
  const { unavailable } = useView().mine;
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const say = (dates: readonly string[]) => act.community({ type: "setUnavailableDates", dates }, setProblem);
  const ready = isDate(typed) && !unavailable.includes(typed) && writable;

  async function remove(day: string): Promise<void> {
    if (await say(unavailable.filter((each) => each !== day))) field.current?.focus();
  }

  return (
    <Disclosure summary={words.cannot(unavailable.length)}>
      <Stack>
        <p className={text.quiet}>{unavailable.length === 0 ? words.cannotNone : words.cannotTold}</p>
        {unavailable.length > 0 && (
          <ul className={text.list} aria-label={words.cannot(unavailable.length)}>
            {unavailable.map((day) => (
              <li className={styles.row} key={day}>
                <span>{locale.calendarDay(day)}</span>
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={words.cannotRemove(locale.calendarDay(day))}
                  disabledFocusable={!writable}
                  onClick={() => void remove(day)}
                />
              </li>
            ))}
          </ul>
        )}
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) void say([...unavailable, typed]).then((stored) => stored && setTyped(""));
          }}
        >
          <Field label={words.cannotDate} validationMessage={problem}>
            <Input
              ref={field}
              type="date"
              value={typed}
              onChange={(_, { value }) => {
                setProblem(null);
                setTyped(value);
              }}
            />
          </Field>
          <Button type="submit" disabledFocusable={!ready}>
            {words.cannotAdd}
          </Button>
        </form>
      </Stack>
    </Disclosure>
  );
}
