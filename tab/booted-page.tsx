import { lazy } from "react";
import type { Booted } from "./booted.ts";
import { NoticePage } from "./components/notice-page.tsx";
import { ConnectedPage } from "./connected-page.tsx";
import { SyncProvider } from "./live/sync-context.ts";
import { useTexts } from "./texts/texts-context.ts";

const ConfigPage = lazy(async () => ({
  default: (await import("./pages/config/config-page.tsx")).ConfigPage,
}));

/** The page for the tab's place in Teams. */
export function BootedPage({ booted }: { readonly booted: Booted }) {
  const tab = useTexts("tab");
  switch (booted.kind) {
    case "outside":
    case "guest":
    case "noChat":
      return <NoticePage explanation={tab.states[booted.kind]} />;
    case "config":
      return <ConfigPage host={booted.host} />;
    case "page":
      return (
        <SyncProvider value={booted.sync}>
          <ConnectedPage Page={booted.Page} />
        </SyncProvider>
      );
  }
}
