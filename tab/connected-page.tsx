import type { Surface } from "@guildhall/shared/protocol/handshake";
import { lazy, useEffect } from "react";
import { useKeptFocus } from "./components/kept-focus.ts";
import { Refused } from "./components/refused.tsx";
import { idle } from "./live/idle.ts";
import { useLive$, useSync } from "./live/sync-context.ts";
import { useCatalogues } from "./texts/texts-context.ts";

const PanelPage = lazy(async () => ({ default: (await import("./pages/panel/panel-page.tsx")).PanelPage }));
const SetupPage = lazy(async () => ({ default: (await import("./pages/setup/setup-page.tsx")).SetupPage }));
const NotSignedIn = lazy(async () => ({
  default: (await import("./sign-in/not-signed-in.tsx")).NotSignedIn,
}));
const ChatTab = lazy(async () => ({ default: (await import("./pages/setup/chat-tab.tsx")).ChatTab }));

interface ConnectedPageProps {
  readonly surface: Surface;
  readonly inMeeting: boolean;
}

/** The page of a surface, or why this person is refused. */
export function ConnectedPage({ surface, inMeeting }: ConnectedPageProps) {
  const sync = useSync();
  const connection = useLive$(sync.connection);
  const notSignedIn = useLive$(sync.notSignedIn);
  useKeptFocus();
  const catalogues = useCatalogues();
  const known = useLive$(sync.community) !== null;
  // They are needed when something fails, which may be the network.
  useEffect(() => {
    if (known) void idle().then(() => catalogues.load("answers"));
  }, [known, catalogues]);
  if (connection.state === "connecting" && notSignedIn !== null) return <NotSignedIn reason={notSignedIn} />;
  if (connection.state === "refused") return <Refused code={connection.code} />;
  if (surface !== "setup") return <PanelPage />;
  return inMeeting ? <SetupPage sessionsHere={false} onSession={() => undefined} /> : <ChatTab />;
}
