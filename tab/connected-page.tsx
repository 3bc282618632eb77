import { type ComponentType, lazy, useEffect } from "react";
import { useKeptFocus } from "./components/kept-focus.ts";
import { Refused } from "./components/refused.tsx";
import { idle } from "./live/idle.ts";
import { useLive$, useSync } from "./live/sync-context.ts";
import { useCatalogues } from "./texts/texts-context.ts";

const NotSignedIn = lazy(async () => ({
  default: (await import("./sign-in/not-signed-in.tsx")).NotSignedIn,
}));

/** A page that the server fills, or why this person is refused. */
export function ConnectedPage({ Page }: { readonly Page: ComponentType }) {
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
  return <Page />;
}
