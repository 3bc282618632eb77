import { FluentProvider } from "@fluentui/react-components";
import { localeOf } from "@guildhall/shared/messages/locale";
import { StrictMode, Suspense, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { NoticePage } from "../components/notice-page.tsx";
import { Refused } from "../components/refused.tsx";
import { SyncProvider } from "../live/sync-context.ts";
import { useTexts } from "../texts/texts-context.ts";
import { ConfigPage } from "../pages/config/config-page.tsx";
import { NotSignedIn } from "../sign-in/not-signed-in.tsx";
import { PanelPage } from "../pages/panel/panel-page.tsx";
import { addressOf, beginAt } from "../pages/setup/addresses/address.ts";
import { ChatTab } from "../pages/setup/chat-tab.tsx";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import { TextsProvider } from "../texts/texts-context.ts";
import { createTexts } from "../texts/texts.ts";
import { fluentTheme } from "../theme/theme.ts";
import { themeNamed } from "../theme/theme-name.ts";
import { createFakeSyncClient } from "./fake-sync-client.ts";
import { priya } from "./guild.ts";
import type { Scene } from "./scene.ts";
import { scenes } from "./scenes.ts";

// `gallery.html?scene=panel-call&theme=dark&locale=en-XA` shows one scene; without one, a list of all.
const query = new URLSearchParams(location.search);
const chosen = scenes[query.get("scene") ?? ""];
const texts = createTexts(localeOf(query.get("locale") ?? navigator.language));
if (chosen?.session === undefined) beginAt(chosen?.at ?? null);
else history.replaceState(0, "", addressOf("sessions", chosen.session));
document.documentElement.dir = texts.locale.direction;
const nothing = () => undefined;

function Index() {
  return (
    <ul>
      {Object.keys(scenes).map((name) => (
        <li key={name}>
          {name}{" "}
          {["default", "dark", "contrast"].map((theme) => (
            <a key={theme} href={`?scene=${name}&theme=${theme}`}>
              {theme}{" "}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Shown({ scene }: { readonly scene: Scene }) {
  const sync = useMemo(() => {
    const { world } = scene.guild();
    const ref = scene.as ?? priya.ref;
    // They have seen the panel before.
    world.tellCommunity({ type: "dismissIntroduction" }, { kind: "member", ref, meetingOrganiser: false });
    return createFakeSyncClient(world, ref, {
      ...(scene.connection && { connection: scene.connection }),
      clockOffset: scene.later ?? 0,
    });
  }, [scene]);
  return (
    <SyncProvider value={sync}>
      <PageOf page={scene.page} />
    </SyncProvider>
  );
}

function PageOf({ page }: Pick<Scene, "page">) {
  const tab = useTexts("tab");
  switch (page) {
    case "panel":
      return <PanelPage />;
    case "setup":
      return <SetupPage sessionsHere={false} onSession={nothing} />;
    case "chat":
      return <ChatTab />;
    case "config":
      return <ConfigPage host={{ offerTab: nothing }} />;
    case "oldTab":
      return <Refused code="oldTab" reload={nothing} />;
    case "notSignedIn":
      return <NotSignedIn reason="AADSTS500011" />;
    case "outside":
    case "guest":
      return <NoticePage explanation={tab.states[page]} />;
  }
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
createRoot(root).render(
  <StrictMode>
    <FluentProvider
      theme={fluentTheme(themeNamed(query.get("theme") ?? "default"))}
      dir={texts.locale.direction}
    >
      <TextsProvider value={texts}>
        <Suspense>{chosen === undefined ? <Index /> : <Shown scene={chosen} />}</Suspense>
      </TextsProvider>
    </FluentProvider>
  </StrictMode>,
);
