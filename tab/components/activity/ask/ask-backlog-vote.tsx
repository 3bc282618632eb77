import { useState } from "react";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { AskForm, type AskProps } from "./ask-form.tsx";
import { LIVE, openedFrom, type Opening } from "./opening.ts";
import { OpeningFields } from "./opening-fields.tsx";
import { ruleFrom, VotingRuleFields, type TypedRule } from "./voting-rule-fields.tsx";

/** Opens the vote on the topics, with two votes each by default. */
export function AskBacklogVote({ onDone, onCancel }: AskProps) {
  const words = useTexts("activities").ask;
  const act = useAct();
  const sync = useSync();
  const [rule, setRule] = useState<TypedRule>({ manner: "shared", budget: "2", cap: "2" });
  const [opening, setOpening] = useState<Opening>(LIVE);
  const voting = ruleFrom(rule);
  return (
    <AskForm
      label={words.backlog}
      ready={voting !== null}
      onStart={async (report) =>
        voting !== null &&
        voting.budget !== null &&
        act.community(
          {
            type: "openBacklogVote",
            budget: voting.budget,
            cap: voting.cap,
            ...openedFrom(opening, sync.now()),
          },
          report,
        )
      }
      onDone={onDone}
      {...(onCancel && { onCancel })}
    >
      <VotingRuleFields rule={rule} manners={["shared"]} onChange={setRule} />
      <OpeningFields opening={opening} onChange={setOpening} />
    </AskForm>
  );
}
