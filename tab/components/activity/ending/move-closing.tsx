import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { DAY, type Instant } from "@guildhall/shared/domain/kernel/time";
import { useState } from "react";
import type { Report } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useAnnounce } from "../../announcer.tsx";
import { fromField, ownTimeZone, toField } from "../../wall-input.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  input: { minWidth: 0 },
});

interface MoveClosingProps {
  readonly closesAt: Instant | null;
  /** resolves with whether it was stored */
  readonly onMove: (closesAt: Instant | null, report: Report) => Promise<boolean>;
}

/** Changes or removes the closing time. What is typed is kept when somebody else changes it meanwhile. */
export function MoveClosing({ closesAt, onMove }: MoveClosingProps) {
  const styles = useStyles();
  const words = useTexts("activities").ending;
  const sync = useSync();
  const announce = useAnnounce();
  const writable = useWritable();
  const [typed, setTyped] = useState<string | null>(null);
  const [moving, setMoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const zone = ownTimeZone();
  const value = typed ?? (closesAt === null ? "" : toField(closesAt, zone));
  const at = fromField(value, zone);
  const now = sync.now();
  const wrong = at !== null && typed !== null && (at <= now || at > now + LIMITS.openDays * DAY);
  const ready = writable && !moving;
  const moves =
    at !== null && typed !== null && !wrong && typed !== (closesAt === null ? "" : toField(closesAt, zone));

  async function move(to: Instant | null): Promise<void> {
    setMoving(true);
    const stored = await onMove(to, setProblem);
    setMoving(false);
    if (!stored) return;
    setTyped(null);
    announce(words.moved(to, sync.now()));
  }

  return (
    <form
      className={styles.form}
      aria-label={words.heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && moves) void move(at);
      }}
    >
      <Field
        className={styles.field}
        label={words.closesAt}
        {...(closesAt === null && { hint: words.none })}
        validationMessage={wrong ? words.past : problem}
      >
        <Input
          className={styles.input}
          type="datetime-local"
          value={value}
          onChange={(_, { value: next }) => {
            setProblem(null);
            setTyped(next);
          }}
        />
      </Field>
      <Button type="submit" disabledFocusable={!ready || !moves}>
        {words.move}
      </Button>
      <Button disabledFocusable={!ready || closesAt === null} onClick={() => void move(null)}>
        {words.byHand}
      </Button>
    </form>
  );
}
