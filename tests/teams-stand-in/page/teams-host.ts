import { hostAnswers } from "./host-answers.ts";
import type { HostAnswers, HostRequest, HostServices } from "./host-answers.ts";

export interface TeamsHost extends Omit<HostAnswers, "answer"> {
  close(): void;
}

/** The host of an app in a frame: the two sides talk by messages between windows. */
export function hostTeamsApp(
  target: () => Window | null,
  appOrigin: string,
  services: HostServices,
): TeamsHost {
  const host = hostAnswers(services, "web", (message) => target()?.postMessage(message, appOrigin));

  const onMessage = (event: MessageEvent<unknown>): void => {
    const frame = target();
    if (frame === null || event.source !== frame || event.origin !== appOrigin) return;
    const request = event.data as HostRequest | null;
    if (typeof request !== "object" || typeof request?.func !== "string") return;
    void host.answer(request);
  };

  addEventListener("message", onMessage);
  return {
    themeChanged: (theme) => host.themeChanged(theme),
    backPressed: () => host.backPressed(),
    save: () => host.save(),
    close: () => removeEventListener("message", onMessage),
  };
}
