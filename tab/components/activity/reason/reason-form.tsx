import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { OpenPollReading } from "@guildhall/shared/reading/poll";
import { type FormEvent, useRef } from "react";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useWriting } from "../../../live/writing/use-writing.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OnTheirWay } from "../../on-their-way.tsx";
import { fits, spaceHint } from "../../space-hint.ts";
import { useTextStyles } from "../../text-styles.ts";
import { submitOnEnter } from "../submit-on-enter.ts";
import { TextInput } from "../../typed-text.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

/** The draft of the choice to add one's name, where it is ticked. */
const TICKED = "yes";

interface ReasonFormProps {
  readonly poll: OpenPollReading;
  /** the answer that the reason is for */
  readonly option: OptionId;
  /** whether that is the chosen one; what has been typed is shown in any case */
  readonly picked: boolean;
  readonly onSent: () => void;
}

/** A field for the reason that makes an answer count, with or without one's name. */
export function ReasonForm({ poll, option, picked, onSent }: ReasonFormProps) {
  const styles = useStyles();
  const style = useTextStyles();
  const words = useTexts("activities").objections;
  const tab = useTexts("tab");
  const act = useAct();
  const writable = useWritable();
  const writing = useWriting({ words: [`reason.${poll.id}`], choices: [`reason-name.${poll.id}`] });
  const [text = "", ticked = ""] = writing.typed;
  const field = useRef<HTMLTextAreaElement>(null);
  if (!picked && !writing.holdsWords()) return null;

  async function deliver(sent: string, named: boolean, report: (problem: string | null) => void) {
    const ballot = { [option]: 1 };
    const reason = { text: sent, named };
    const stored = await act.community({ type: "castBallot", poll: poll.id, ballot, reason }, report);
    if (stored) onSent();
    return stored;
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!fits(text, LIMITS.reason) || !writable || !poll.asked) return;
    void writing.send(([sent = "", name], report) => deliver(sent, name === TICKED, report));
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={words.reason} {...spaceHint(text, LIMITS.reason, tab, writing)}>
        <TextInput
          ref={field}
          rows={2}
          value={text}
          onChange={(_, { value }) => writing.type(0, value)}
          onKeyDown={submitOnEnter}
        />
      </Field>
      <Checkbox
        label={words.addName}
        checked={ticked === TICKED}
        onChange={(_, { checked }) => writing.type(1, checked === true ? TICKED : "")}
      />
      <p className={style.quiet}>{words.shown}</p>
      <Button
        className={styles.button}
        type="submit"
        appearance={poll.spent === 0 ? "primary" : "secondary"}
        disabledFocusable={!writable || !poll.asked || !fits(text, LIMITS.reason)}
      >
        {words.send}
      </Button>
      <p className={style.quiet}>{poll.spent === 0 ? words.notSent : words.earlierCounts}</p>
      <OnTheirWay writing={writing} onEdit={() => field.current?.focus()} />
    </form>
  );
}
