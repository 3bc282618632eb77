import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { ReportProvider } from "../live/act.ts";
import { useLive$, useSync } from "../live/sync-context.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useAnnounce } from "./announcer.tsx";
import { Strip } from "./strip.tsx";
import { usePinned } from "./use-pinned.ts";

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

function SignedOut() {
  const tab = useTexts("tab");
  return (
    <Strip tone="danger" actions={<Button onClick={() => location.reload()}>{tab.tryAgain}</Button>}>
      {tab.states.signedOut}
    </Strip>
  );
}

/** The state of the connection and recent errors. Stays at the top of the page while it scrolls. */
export function Problems({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const tab = useTexts("tab");
  const sync = useSync();
  const connection = useLive$(sync.connection);
  const notSignedIn = useLive$(sync.notSignedIn);
  const writable = useWritable();
  const strips = usePinned<HTMLDivElement>("strips");
  const [problem, setProblem] = useState<string | null>(null);
  const reconnecting = connection.state === "reconnecting";
  const announce = useAnnounce();
  const wasReconnecting = useRef(reconnecting);
  useEffect(() => {
    if (wasReconnecting.current && connection.state === "live") announce(tab.states.backAgain);
    wasReconnecting.current = reconnecting;
  }, [reconnecting, connection.state, announce, tab]);

  return (
    <ReportProvider value={setProblem}>
      <div className={styles.strips} ref={strips}>
        <div className={styles.strip} role="status">
          {reconnecting &&
            (notSignedIn === null ? <Strip tone="warning">{tab.states.reconnecting}</Strip> : <SignedOut />)}
        </div>
        <div className={styles.strip} role="status">
          {!reconnecting && !writable && <Strip tone="warning">{tab.states.notWritable}</Strip>}
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
