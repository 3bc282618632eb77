import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { Choice, LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useRef } from "react";
import { isElementVotedOn } from "@guildhall/shared/reading/logistics";
import { useView } from "../../../activity/use-activities.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { type Report, useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { AddChoice } from "./add-choice.tsx";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  heading: { ":focus": { outlineStyle: "none" } },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

const FEWEST = 2;

interface ShortListProps {
  readonly element: LogisticsElement;
  readonly list: readonly Choice[];
}

/** The choices for the next vote on one element, edited by those who may open it. */
export function ShortList({ element, list }: ShortListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").logistics;
  const activities = useTexts("activities");
  const act = useAct();
  const writable = useWritable();
  const votedOn = isElementVotedOn(useView(), element);
  const title = useRef<HTMLHeadingElement>(null);
  const heading = activities.logistics.elements[element];
  const edit = (choices: readonly Choice[], report?: Report) =>
    act.community({ type: "editChoices", element, choices }, report);

  async function remove(choice: Choice): Promise<void> {
    if (await edit(list.filter((each) => each !== choice))) title.current?.focus();
  }

  return (
    <section className={styles.block} aria-label={heading}>
      <h3 className={`${text.label} ${styles.heading}`} ref={title} tabIndex={-1}>
        {heading}
      </h3>
      <ul className={text.list} aria-label={heading}>
        {list.map((choice) => (
          <li className={styles.row} key={JSON.stringify(choice)}>
            <span className={styles.words} dir="auto">
              {activities.logistics.choice(choice)}
            </span>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={words.remove(activities.logistics.choice(choice))}
              disabledFocusable={!writable || votedOn || list.length <= FEWEST}
              onClick={() => void remove(choice)}
            />
          </li>
        ))}
      </ul>
      {votedOn ? (
        <p className={text.quiet}>{words.listsOpen}</p>
      ) : (
        <>
          {list.length <= FEWEST && <p className={text.quiet}>{words.twoStay}</p>}
          {list.length < LIMITS.choices && (
            <AddChoice element={element} onAdd={(choice, report) => edit([...list, choice], report)} />
          )}
        </>
      )}
    </section>
  );
}
