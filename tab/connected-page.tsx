import type { Surface } from "@guildhall/shared/protocol/handshake";
import { lazy, useEffect } from "react";
import { useKeptFocus } from "./components/kept-focus.ts";
import { NoticePage } from "./components/notice-page.tsx";
import { Refused } from "./components/refused.tsx";
import { idle } from "./live/idle.ts";
import { useLive$, useSync } from "./live/sync-context.ts";
import { useCatalogues, useTexts } from "./texts/texts-context.ts";

const PanelPage = lazy(async () => ({ default: (await import("./pages/panel/panel-page.tsx")).PanelPage }));
const SetupPage = lazy(async () => ({ default: (await import("./pages/setup/setup-page.tsx")).SetupPage }));
const ChatTab = lazy(async () => ({ default: (await import("./pages/setup/chat-tab.tsx")).ChatTab }));

interface ConnectedPageProps {
  readonly surface: Surface;
  readonly inMeeting: boolean;
}

/** The page of a surface, or why this person is refused. */
export function ConnectedPage({ surface, inMeeting }: ConnectedPageProps) {
  const tab = useTexts("tab");
  const sync = useSync();
  const connection = useLive$(sync.connection);
  const unknown = useLive$(sync.unknownPerson);
  useKeptFocus();
  const catalogues = useCatalogues();
  const known = useLive$(sync.community) !== null;
  // They are needed when something fails, which may be the network.
  useEffect(() => {
    if (known) void idle().then(() => catalogues.load("answers"));
  }, [known, catalogues]);
  if (connection.state === "connecting" && unknown)
    return (
      <NoticePage
        explanation={tab.states.signIn}
        action={{ label: tab.tryAgain, onPress: () => location.reload() }}
      />
    );
  if (connection.state === "refused") return <Refused code={connection.code} />;
  if (surface !== "setup") return <PanelPage />;
  return inMeeting ? <SetupPage sessionsHere={false} onSession={() => undefined} /> : <ChatTab />;
}
