import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ReportProvider } from "../live/act.ts";
import { useLive$, useSync } from "../live/sync-context.ts";
import { useWritable } from "../live/use-community.ts";
import { en } from "../messages/en.ts";
import { Strip } from "./strip.tsx";

const useStyles = makeStyles({
  strips: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    flexDirection: "column",
  },
  strip: {
    ":not(:empty)": {
      paddingBottom: tokens.spacingVerticalS,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
});

/** How the connection stands, and what did not work: above the page, and staying there while it scrolls. */
export function Problems({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const connection = useLive$(useSync().connection);
  const writable = useWritable();
  const [problem, setProblem] = useState<string | null>(null);
  const reconnecting = connection.state === "reconnecting";

  return (
    <ReportProvider value={setProblem}>
      <div className={styles.strips}>
        <div className={styles.strip} role="status">
          {reconnecting && <Strip tone="warning">{en.states.reconnecting}</Strip>}
        </div>
        <div className={styles.strip} role="status">
          {!reconnecting && !writable && <Strip tone="warning">{en.states.notWritable}</Strip>}
        </div>
        <div className={styles.strip} role="alert">
          {problem !== null && (
            <Strip tone="danger" onClose={() => setProblem(null)}>
              {problem}
            </Strip>
          )}
        </div>
      </div>
      {children}
    </ReportProvider>
  );
}
