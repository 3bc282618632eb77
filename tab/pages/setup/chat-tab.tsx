import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect, useState } from "react";
import { Skeleton } from "../../components/skeleton.tsx";
import { useCommunity } from "../../live/use-community.ts";
import { en } from "../../messages/en.ts";
import { SetupPage } from "./setup-page.tsx";

const PanelPage = lazy(async () => ({ default: (await import("../panel/panel-page.tsx")).PanelPage }));

const useStyles = makeStyles({ home: { margin: tokens.spacingHorizontalS } });

/** The tab of a chat without a meeting: its sessions run here, and its home lies one step behind. */
export function ChatTab() {
  const styles = useStyles();
  const running = useCommunity()?.header.running ?? null;
  const [chosen, setChosen] = useState<"session" | "home" | null>(null);
  const page = chosen ?? (running === null ? "home" : "session");
  // Whoever saw the session stays with it when it is over.
  useEffect(() => {
    if (chosen === null && running !== null) setChosen("session");
  }, [chosen, running]);
  if (page === "home") return <SetupPage sessionsHere onSession={() => setChosen("session")} />;
  return (
    <Suspense fallback={<Skeleton />}>
      <Button
        className={styles.home}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        onClick={() => setChosen("home")}
      >
        {en.setup.home}
      </Button>
      <PanelPage />
    </Suspense>
  );
}
