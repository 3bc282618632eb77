import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ActionReading } from "@guildhall/shared/reading/actions";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { type ReactNode, useState } from "react";
import { useSettledHere } from "../../../components/actions/use-settled-here.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { SectionCard } from "../section-card.tsx";
import { ActionEntry } from "./action-entry.tsx";
import { OverAction } from "./over-action.tsx";

const SHORT_LIST = 10;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  all: { alignSelf: "flex-start" },
});

/** The actions that sessions have left: all open ones and the most recent settled ones. Nothing if there were never any. */
export function ActionsCard() {
  const text = useTextStyles();
  const words = useTexts("tab").actions;
  const { open, shown, over, settle } = useSettledHere();
  if (shown.length + over.length === 0) return null;
  return (
    <SectionCard heading={words.heading} {...(open.length > 0 && { fact: words.openCount(open.length) })}>
      <p className={text.quiet}>{open.length === 0 ? words.allDone : words.told}</p>
      {open.length >= LIMITS.actions && <p className={text.plain}>{words.full(LIMITS.actions)}</p>}
      <Some of={shown} label={words.open}>
        {(action) => <ActionEntry key={action.id} action={action} onSettle={() => settle(action.id)} />}
      </Some>
      {over.length > 0 && (
        <Disclosure summary={words.over(over.length)}>
          <Some of={over} label={words.over(over.length)}>
            {(action) => <OverAction key={action.id} action={action} />}
          </Some>
        </Disclosure>
      )}
    </SectionCard>
  );
}

interface SomeProps {
  readonly of: readonly ActionReading[];
  readonly label: string;
  readonly children: (action: ActionReading) => ReactNode;
}

/** The first of a long list, and all on demand. */
function Some({ of: all, label, children }: SomeProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const [wanted, setWanted] = useState(false);
  if (all.length === 0) return null;
  return (
    <div className={styles.block}>
      <ul className={text.list} aria-label={label}>
        {(wanted ? all : all.slice(0, SHORT_LIST)).map(children)}
      </ul>
      {!wanted && all.length > SHORT_LIST && (
        <Button className={styles.all} appearance="subtle" onClick={() => setWanted(true)}>
          {tab.showAll(all.length)}
        </Button>
      )}
    </div>
  );
}
