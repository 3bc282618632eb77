import type { ReactNode } from "react";
import { PanelPage } from "../pages/panel/panel-page.tsx";
import { ChatTab } from "../pages/setup/chat-tab.tsx";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import type { Scene } from "./scene.ts";
import { scenes } from "./scenes.ts";

const nothing = (): void => undefined;

/** The page of a scene, if it shows a community. */
export function pageOf({ page }: Scene): ReactNode {
  if (page === "panel") return <PanelPage />;
  if (page === "setup") return <SetupPage sessionsHere={false} onSession={nothing} />;
  return page === "chat" ? <ChatTab /> : null;
}

/** All scenes of such pages, by name. */
export const communityScenes: readonly (readonly [name: string, scene: Scene])[] = Object.entries(
  scenes,
).filter(([, scene]) => pageOf(scene) !== null);
