import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Report } from "../live/act.ts";

const useStyles = makeStyles({
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

interface Problem {
  readonly id: string;
  readonly text: string | null;
  readonly report: Report;
  /** for the button that sends the form, which may have the focus */
  readonly describedBy: string | undefined;
}

/** Why a form of several fields was not stored. */
export function useFormProblem(): Problem {
  const id = useId();
  const [text, report] = useState<string | null>(null);
  return { id, text, report, describedBy: text === null ? undefined : id };
}

/** Stands above the button of a form of several fields; where there is one field, the reason stands beside that. */
export function FormProblem({ problem: { id, text } }: { readonly problem: Problem }) {
  const styles = useStyles();
  return (
    <div role="alert">
      {text !== null && (
        <p id={id} className={styles.problem}>
          {text}
        </p>
      )}
    </div>
  );
}
