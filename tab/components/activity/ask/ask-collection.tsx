import { Checkbox, Field } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useState } from "react";
import { useAct, type Report } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useDraft } from "../../../live/use-draft.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { NumberField, wholeNumber } from "../number-field.tsx";
import { fits, spaceHint } from "../../space-hint.ts";
import { AskForm, type AskProps } from "./ask-form.tsx";
import { LIVE, openedFrom, type Opening } from "./opening.ts";
import { OpeningFields } from "./opening-fields.tsx";
import { TextInput } from "../../typed-text.tsx";

/** Opens a list for everybody: the prompt, whether names are shown, and how much each member may write. */
export function AskCollection({ onDone, onCancel }: AskProps) {
  const activities = useTexts("activities");
  const words = activities.ask;
  const tab = useTexts("tab");
  const act = useAct();
  const sync = useSync();
  const [prompt, setPrompt] = useDraft("collection.prompt");
  const [anonymous, setAnonymous] = useState(true);
  const [limited, setLimited] = useState(false);
  const [most, setMost] = useState("1");
  const [opening, setOpening] = useState<Opening>(LIVE);
  const limit = !anonymous && limited ? wholeNumber(most, 1, LIMITS.entries) : null;
  const ready = fits(prompt, LIMITS.prompt) && (anonymous || !limited || limit !== null);

  async function start(report: Report): Promise<boolean> {
    const open = await act.community(
      {
        type: "openCollection",
        prompt,
        anonymous,
        perMember: limit,
        ...openedFrom(opening, sync.now()),
      },
      report,
    );
    if (open) setPrompt("");
    return open;
  }

  return (
    <AskForm
      label={words.collect}
      ready={ready}
      onStart={start}
      onDone={onDone}
      {...(onCancel && { onCancel })}
    >
      <Field label={words.prompt} {...spaceHint(prompt, LIMITS.prompt, tab)}>
        <TextInput rows={2} value={prompt} onChange={(_, { value }) => setPrompt(value)} />
      </Field>
      <Checkbox
        label={words.anonymous}
        checked={anonymous}
        onChange={(_, { checked }) => setAnonymous(checked === true)}
      />
      {!anonymous && (
        <Checkbox
          label={words.limited}
          checked={limited}
          onChange={(_, { checked }) => setLimited(checked === true)}
        />
      )}
      {!anonymous && limited && (
        <NumberField label={words.limit} value={most} least={1} most={LIMITS.entries} onChange={setMost} />
      )}
      <OpeningFields opening={opening} onChange={setOpening} />
    </AskForm>
  );
}
