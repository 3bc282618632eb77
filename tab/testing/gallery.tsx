import { FluentProvider } from "@fluentui/react-components";
import { localeOf } from "@guildhall/shared/messages/locale";
import { StrictMode, Suspense, useMemo } from "react";
import { flushSync } from "react-dom";
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
import { createTexts, type Texts } from "../texts/texts.ts";
import { fluentTheme } from "../theme/theme.ts";
import { themeNamed } from "../theme/theme-name.ts";
import { createFakeSyncClient } from "./fake-sync-client.ts";
import { priya } from "./guild.ts";
import type { Scene } from "./scene.ts";
import { scenes } from "./scenes.ts";

// `gallery.html?scene=panel-call&theme=dark&locale=en-XA` shows one scene; without one, a list of all.
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
    case "deleted":
      return <Refused code="communityErased" reload={nothing} />;
    case "notSignedIn":
      return <NotSignedIn reason="AADSTS500011" />;
    case "outside":
    case "guest":
      return <NoticePage explanation={tab.states[page]} />;
  }
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
const drawing = createRoot(root);
const textsIn = new Map<string, Texts>();

/** Draws what the address asks for. A scene goes on in another theme. */
function draw(): void {
  const query = new URLSearchParams(location.search);
  const scene = scenes[query.get("scene") ?? ""];
  const locale = query.get("locale") ?? navigator.language;
  const texts = textsIn.get(locale) ?? createTexts(localeOf(locale));
  textsIn.set(locale, texts);
  if (scene?.session === undefined) beginAt(scene?.at ?? null);
  else history.replaceState(0, "", addressOf("sessions", scene.session));
  const { direction } = texts.locale;
  document.documentElement.dir = direction;
  flushSync(() =>
    drawing.render(
      <StrictMode key={`${query.get("scene") ?? ""} ${locale}`}>
        <FluentProvider theme={fluentTheme(themeNamed(query.get("theme") ?? "default"))} dir={direction}>
          <TextsProvider value={texts}>
            <Suspense>{scene === undefined ? <Index /> : <Shown scene={scene} />}</Suspense>
          </TextsProvider>
        </FluentProvider>
      </StrictMode>,
    ),
  );
}

draw();
// Whoever photographs many scenes changes the address without loading the page again.
addEventListener("popstate", draw);
