import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ComponentType } from "react";
import { useBacklog, useContract, useWorkshop } from "../../../activity/use-activities.ts";
import { en } from "../../../messages/en.ts";
import { useTextStyles } from "../../text-styles.ts";
import type { AskProps } from "./ask-form.tsx";
import { AskCollection } from "./ask-collection.tsx";
import { AskLogistics } from "./ask-logistics.tsx";
import { AskPoll } from "./ask-poll.tsx";
import { AskBacklogVote, AskTopics } from "./ask-topics.tsx";
import { AskWorkshop } from "./ask-workshop.tsx";

const words = en.activity.ask;

const FORMS = {
  vote: AskPoll,
  collect: AskCollection,
  contract: AskWorkshop,
  logistics: AskLogistics,
  topics: AskTopics,
  backlog: AskBacklogVote,
} as const satisfies Record<string, ComponentType<AskProps>>;
type What = keyof typeof FORMS;

const useStyles = makeStyles({
  menu: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  choice: { justifyContent: "flex-start", minHeight: "40px" },
});

/** What whoever runs the activities may start, and the form of what was chosen. */
export function AskMenu({ onDone }: Pick<AskProps, "onDone">) {
  const styles = useStyles();
  const text = useTextStyles();
  const contract = useContract();
  const workshop = useWorkshop();
  const { waiting } = useBacklog();
  const [what, setWhat] = useState<What | null>(null);
  const choices: readonly (readonly [What, string])[] = [
    ["vote", words.vote],
    ["collect", words.collect],
    ...(workshop === null
      ? [["contract", contract === null ? words.contract : words.contractAgain] as const]
      : []),
    ["logistics", words.logistics],
    ["topics", words.topics],
    ...(waiting.length > 0 ? [["backlog", words.backlog] as const] : []),
  ];
  if (what !== null) {
    const Form = FORMS[what];
    return (
      <section className={styles.menu} aria-label={words[what]}>
        <h3 className={text.subtitle}>{words[what]}</h3>
        <Form onDone={onDone} onCancel={() => setWhat(null)} />
      </section>
    );
  }
  return (
    <div className={styles.menu}>
      {choices.map(([choice, label]) => (
        <Button key={choice} className={styles.choice} onClick={() => setWhat(choice)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
