import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useEffect, useState, type FormEvent } from "react";
import { useAct } from "../live/act.ts";
import { useSync } from "../live/sync-context.ts";
import { useWritable } from "../live/use-community.ts";
import { useDraft } from "../live/use-draft.ts";
import { useTexts } from "../texts/texts-context.ts";
import { MovedAway } from "./moved-away.tsx";
import { PurposeField } from "./purpose-field.tsx";
import { fits, spaceHint } from "./space-hint.ts";
import { useTextStyles } from "./text-styles.ts";
import { LineInput } from "./typed-text.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, maxWidth: "480px" },
  button: { alignSelf: "flex-start" },
});

/** The name, the purpose and one button that found the community. */
export function FoundCommunity() {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const act = useAct();
  const writable = useWritable();
  const [typed, setTyped] = useDraft("found");
  const [suggested, drop] = useMeetingTitle();
  const name = typed === "" ? suggested : typed;
  const [purpose, setPurpose] = useDraft("found-purpose");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ready = writable && !busy && fits(name, LIMITS.name) && tidyLine(purpose).length <= LIMITS.purpose;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    if (await act.community({ type: "found", name, purpose }, setProblem)) {
      setTyped("");
      setPurpose("");
    }
    setBusy(false);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <MovedAway />
      <h1 className={text.title}>{tab.founding.heading}</h1>
      <p className={text.plain}>{tab.founding.body}</p>
      <Field
        label={tab.founding.name}
        {...spaceHint(name, LIMITS.name, tab, {
          problem,
          hint: name !== "" && name === suggested ? tab.founding.suggested : tab.founding.after,
        })}
      >
        <LineInput
          placeholder={tab.founding.placeholder}
          value={name}
          onFocus={() => {
            if (name === "") drop();
          }}
          onChange={(_, { value }) => {
            setProblem(null);
            drop();
            setTyped(value);
          }}
        />
      </Field>
      <PurposeField
        label={tab.founding.purpose}
        hint={tab.founding.purposeHint}
        value={purpose}
        onChange={setPurpose}
      />
      <Button className={styles.button} type="submit" appearance="primary" disabledFocusable={!ready}>
        {busy ? tab.founding.busy : tab.founding.button}
      </Button>
    </form>
  );
}

/** What the meeting is called, once that is known, as long as it may be the name; and what drops it for good. */
function useMeetingTitle(): readonly [string, () => void] {
  const sync = useSync();
  const [title, setTitle] = useState("");
  const [dropped, setDropped] = useState(false);
  useEffect(() => {
    void sync.permits().then((answer) => {
      if (answer.kind === "permits") setTitle(tidyLine(answer.title ?? ""));
    });
  }, [sync]);
  return [!dropped && fits(title, LIMITS.name) ? title : "", () => setDropped(true)];
}
