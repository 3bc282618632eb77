import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { VotingRule } from "@guildhall/shared/domain/community/polls/part";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { useState } from "react";
import { useAct, type Report } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useDraft } from "../../../live/use-draft.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { fits, spaceHint } from "../../space-hint.ts";
import { AskForm, type AskProps } from "./ask-form.tsx";
import { LIVE, openedFrom, type Opening } from "./opening.ts";
import { OpeningFields } from "./opening-fields.tsx";
import { ruleFrom, VotingRuleFields, type TypedRule } from "./voting-rule-fields.tsx";
import { TextInput } from "../../typed-text.tsx";

/** Opens a vote on anything: question, options, voting rule, when the count is shown and when it closes. */
export function AskPoll({ onDone, onCancel }: AskProps) {
  const activities = useTexts("activities");
  const words = activities.ask;
  const tab = useTexts("tab");
  const act = useAct();
  const sync = useSync();
  const [question, setQuestion] = useDraft("poll.question");
  const [typed, setTyped] = useDraft("poll.options");
  const [rule, setRule] = useState<TypedRule>({ manner: "single", budget: "2", cap: "1" });
  const [secrecy, setSecrecy] = useState<"hidden" | "open">("hidden");
  const [membersAdd, setMembersAdd] = useState(false);
  const [opening, setOpening] = useState<Opening>(LIVE);
  const options = typed
    .split("\n")
    .map(tidyLine)
    .filter((line) => line !== "");
  const longest = options.reduce((a, b) => (b.length > a.length ? b : a), "");
  const voting: VotingRule | null = ruleFrom(rule);
  const enough =
    longest === "" ? membersAdd : fits(longest, LIMITS.option) && (options.length >= 2 || membersAdd);
  const ready = fits(question, LIMITS.question) && voting !== null && enough;

  async function start(report: Report): Promise<boolean> {
    if (voting === null) return false;
    const open = await act.community(
      {
        type: "openPoll",
        question,
        options,
        ...voting,
        secrecy,
        membersAdd,
        ...openedFrom(opening, sync.now()),
      },
      report,
    );
    if (open) {
      setQuestion("");
      setTyped("");
    }
    return open;
  }

  return (
    <AskForm label={words.vote} ready={ready} onStart={start} onDone={onDone} {...(onCancel && { onCancel })}>
      <Field label={words.question} {...spaceHint(question, LIMITS.question, tab)}>
        <TextInput rows={2} value={question} onChange={(_, { value }) => setQuestion(value)} />
      </Field>
      <Field
        label={words.options}
        {...spaceHint(longest, LIMITS.option, tab, { hint: words.optionsHint(options.length) })}
      >
        <TextInput rows={4} value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Checkbox
        label={words.membersAdd}
        checked={membersAdd}
        onChange={(_, { checked }) => setMembersAdd(checked === true)}
      />
      <VotingRuleFields rule={rule} onChange={setRule} />
      <Field label={words.count}>
        <RadioGroup
          value={secrecy}
          onChange={(_, { value }) => setSecrecy(value === "open" ? "open" : "hidden")}
        >
          <Radio value="hidden" label={words.countHidden} />
          <Radio value="open" label={words.countOpen} />
        </RadioGroup>
      </Field>
      <OpeningFields opening={opening} onChange={setOpening} />
    </AskForm>
  );
}
