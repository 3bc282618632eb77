import { Button, makeStyles } from "@fluentui/react-components";
import type { ActionReading } from "@guildhall/shared/reading/actions";
import { useRowStyles } from "../../../components/row-styles.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  button: { marginLeft: "auto" },
});

/** A settled action, how it was settled, and a button to reopen it. */
export function OverAction({ action }: { readonly action: ActionReading }) {
  const styles = useStyles();
  const row = useRowStyles();
  const text = useTextStyles();
  const words = useTexts("tab").actions;
  const act = useAct();
  const named = useNamed();
  const writable = useWritable();
  const { id, owner, number, standing } = action;
  const facts = [
    words.standing[standing.is],
    words.owner(owner === null ? null : named(owner)),
    number === null ? words.firstStep : words.from(number),
  ];
  return (
    <li className={row.line}>
      <div className={row.words}>
        <p className={text.plain} dir="auto">
          {action.text}
        </p>
        <p className={text.quiet}>{facts.join(" · ")}</p>
      </div>
      {action.maySettle && (
        <Button
          className={styles.button}
          appearance="subtle"
          disabledFocusable={!writable}
          aria-label={words.reopenLabel(action.text)}
          onClick={() => void act.community({ type: "reopenAction", action: id })}
        >
          {words.reopen}
        </Button>
      )}
    </li>
  );
}
