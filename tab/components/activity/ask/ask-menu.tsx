import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ComponentType } from "react";
import { useBacklog, useContract, useRead, useScale, useWorkshop } from "../../../activity/use-activities.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import type { AskProps } from "./ask-form.tsx";
import { AskCollection } from "./ask-collection.tsx";
import { mayLook } from "@guildhall/shared/reading/honest-look";
import { AskBacklogVote } from "./ask-backlog-vote.tsx";
import { AskLogistics } from "./ask-logistics.tsx";
import { AskPoll } from "./ask-poll.tsx";
import { AskLook, AskScale, AskTopics } from "./ask-with-opening.tsx";
import { AskWorkshop } from "./ask-workshop.tsx";

const FORMS = {
  vote: AskPoll,
  collect: AskCollection,
  contract: AskWorkshop,
  look: AskLook,
  logistics: AskLogistics,
  topics: AskTopics,
  backlog: AskBacklogVote,
  scale: AskScale,
} as const satisfies Record<string, ComponentType<AskProps>>;
type What = keyof typeof FORMS;

const useStyles = makeStyles({
  menu: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { ":focus": { outlineStyle: "none" } },
  choice: { justifyContent: "flex-start", minHeight: "40px" },
});

/** A menu of the activities that this person may open, and the form of the chosen one. */
export function AskMenu({ onDone }: Pick<AskProps, "onDone">) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities").ask;
  const contract = useContract();
  const workshop = useWorkshop();
  const { votable } = useBacklog();
  const looks = useRead(mayLook);
  const scaleOpen = useScale()?.progress.phase === "open";
  const [what, setWhat] = useState<What | null>(null);
  const choices: readonly (readonly [What, string])[] = [
    ["vote", words.vote],
    ["collect", words.collect],
    ...(workshop === null
      ? [["contract", contract === null ? words.contract : words.contractAgain] as const]
      : []),
    ...(looks ? [["look", words.look] as const] : []),
    ["logistics", words.logistics],
    ["topics", words.topics],
    ...(votable ? [["backlog", words.backlog] as const] : []),
    ...(scaleOpen ? [] : [["scale", words.scale] as const]),
  ];
  const heading = useRef<HTMLHeadingElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    if (what !== null) heading.current?.focus();
    else menu.current?.querySelector<HTMLElement>(`[data-choice="${before.current}"]`)?.focus();
    before.current = what;
  }, [what]);
  if (what !== null) {
    const Form = FORMS[what];
    return (
      <section className={styles.menu} aria-label={words[what]}>
        <h3 className={mergeClasses(text.section, styles.heading)} ref={heading} tabIndex={-1}>
          {words[what]}
        </h3>
        <Form onDone={onDone} onCancel={() => setWhat(null)} />
      </section>
    );
  }
  return (
    <div className={styles.menu} ref={menu}>
      {choices.map(([choice, label]) => (
        <Button key={choice} data-choice={choice} className={styles.choice} onClick={() => setWhat(choice)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
