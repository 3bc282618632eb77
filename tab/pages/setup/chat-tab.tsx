import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { BackIcon } from "../../components/directed-icons.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useCommunity } from "../../live/use-community.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SetupPage } from "./setup-page.tsx";

const PanelPage = lazy(async () => ({ default: (await import("../panel/panel-page.tsx")).PanelPage }));

const useStyles = makeStyles({ home: { margin: tokens.spacingHorizontalS } });

/** The tab of a chat without a meeting: sessions run in it, and a button leads to the home page. */
export function ChatTab() {
  const styles = useStyles();
  const words = useTexts("setup");
  const running = useCommunity()?.header.running ?? null;
  const [chosen, setChosen] = useState<"session" | "home" | null>(null);
  const page = chosen ?? (running === null ? "home" : "session");
  // A person who saw the session stays on its page when it has ended.
  useEffect(() => {
    if (chosen === null && running !== null) setChosen("session");
  }, [chosen, running]);
  if (page === "home") return <SetupPage sessionsHere onSession={() => setChosen("session")} />;
  return (
    <Suspense fallback={<Skeleton />}>
      <Button
        className={styles.home}
        appearance="subtle"
        icon={<BackIcon />}
        onClick={() => setChosen("home")}
      >
        {words.home}
      </Button>
      <PanelPage />
    </Suspense>
  );
}
