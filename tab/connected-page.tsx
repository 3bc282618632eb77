import { type ComponentType, useEffect } from "react";
import { useKeptFocus } from "./components/kept-focus.ts";
import { NoticePage } from "./components/notice-page.tsx";
import { Refused } from "./components/refused.tsx";
import { idle } from "./live/idle.ts";
import { useLive$, useSync } from "./live/sync-context.ts";
import { useCatalogues, useTexts } from "./texts/texts-context.ts";

/** A page that the server fills, or why this person is refused. */
export function ConnectedPage({ Page }: { readonly Page: ComponentType }) {
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
  return <Page />;
}
