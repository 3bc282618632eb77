import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { isolated } from "@guildhall/shared/domain/isolated";
import { type FormEvent, useState } from "react";
import { Confirm } from "../../../components/confirm.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useMove } from "./use-move.ts";

const useStyles = makeStyles({
  frame: { marginTop: tokens.spacingVerticalXL, maxWidth: "480px" },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  button: { alignSelf: "flex-start" },
});

/** Where there is no community yet, one from another chat can move in. */
export function MoveHere() {
  const styles = useStyles();
  const words = useTexts("setup").moving.here;
  return (
    <div className={styles.frame}>
      <Disclosure summary={words.open}>
        <MoveForm />
      </Disclosure>
    </div>
  );
}

function MoveForm() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").moving.here;
  const writable = useWritable();
  const { busy, problem, ask, forget } = useMove();
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState<{ readonly name: string; readonly count: number } | null>(null);
  const ready = writable && !busy && code.trim() !== "";

  async function move(without: boolean): Promise<void> {
    setMissing(null);
    const answer = await ask({ do: "move", code, without });
    if (answer?.kind === "missing") setMissing(answer);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (ready) void move(false);
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={text.plain}>{words.body}</p>
      <Field label={words.code} hint={words.hint} {...(problem !== null && { validationMessage: problem })}>
        <Input
          value={code}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => {
            forget();
            setMissing(null);
            setCode(value);
          }}
        />
      </Field>
      {missing === null ? (
        <Button className={styles.button} type="submit" disabledFocusable={!ready}>
          {busy ? words.busy : words.move}
        </Button>
      ) : (
        <Confirm
          question={words.missing(isolated(missing.name), missing.count)}
          yes={words.anyway}
          no={words.wait}
          onYes={() => void move(true)}
          onNo={() => setMissing(null)}
        />
      )}
    </form>
  );
}
