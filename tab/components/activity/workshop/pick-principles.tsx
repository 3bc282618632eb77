import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { PollReading } from "@guildhall/shared/reading/poll";
import type { PollResult as Result } from "@guildhall/shared/reading/poll-result";
import { signedWhenAdopted } from "@guildhall/shared/reading/contract";
import { draftChoice } from "@guildhall/shared/reading/workshop";
import { useState, type FormEvent } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { PollResult } from "../poll-result.tsx";
import { PrimaryButton } from "../../primary-button/primary-button.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PickPrinciplesProps {
  readonly poll: PollReading;
  readonly result: Result;
  readonly note: (option: OptionId) => string | null;
  readonly onDone: () => void;
}

/** The result of the vote, in which those entries are ticked that become principles: at first the best. */
export function PickPrinciples({ poll, result, note, onDone }: PickPrinciplesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const act = useAct();
  const writable = useWritable();
  const signs = signedWhenAdopted(useView());
  const choice = draftChoice(result);
  const [ticked, setTicked] = useState<ReadonlySet<OptionId>>(() => new Set(choice?.ticked));
  if (choice === null) return <PollResult poll={poll} result={result} note={note} />;
  const options = choice.from.map(({ option }) => option.id).filter((id) => ticked.has(id));
  const fits = options.length > 0 && options.length <= LIMITS.principles;
  const ticks = {
    among: new Set(choice.from.map(({ option }) => option.id)),
    ticked,
    tick: (option: OptionId, on: boolean) =>
      setTicked((before) => new Set(on ? [...before, option] : [...before].filter((id) => id !== option))),
  };

  const take = () => act.community({ type: "draftPrinciples", by: { kind: "these", options } });

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!fits || !writable) return;
    if (await take()) onDone();
  }

  /** Where nothing has to be worded, what is ticked is the contract, and whoever adopts it has read it. */
  async function adopt(): Promise<void> {
    if (!(await take()) || !(await act.community({ type: "adoptContract", elmo: null }))) return;
    if (signs !== null) await act.community({ type: "signContract", version: signs });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <p className={text.plain}>{words.workshop.tick}</p>
      <PollResult poll={poll} result={result} note={note} ticks={ticks} />
      <p className={text.label}>
        {words.workshop.taken(options.length)}
        {options.length > LIMITS.principles && ` · ${words.workshop.atMost(LIMITS.principles)}`}
      </p>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" disabledFocusable={!fits || !writable}>
          {words.workshop.draft}
        </PrimaryButton>
        <Button disabledFocusable={!fits || !writable} onClick={() => void adopt()}>
          {signs === null ? words.workshop.adoptThese : words.workshop.adoptAndSign}
        </Button>
      </div>
      {signs !== null && <p className={text.quiet}>{words.workshop.adoptAndSignNote}</p>}
    </form>
  );
}
