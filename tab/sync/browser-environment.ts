import type { SyncEnvironment } from "./sync-environment.ts";

/** The `SyncEnvironment` of a browser. */
export function browserEnvironment(page: Window & typeof globalThis): SyncEnvironment {
  return {
    wall: () => Date.now(),
    monotonic: () => page.performance.now(),
    later(delay, work) {
      const timer = page.setTimeout(work, delay);
      return () => page.clearTimeout(timer);
    },
    random: () => base64url(page.crypto.getRandomValues(new Uint8Array(16))),
    chance: () => Math.random(),
    onWake(listener) {
      const shown = (): void => {
        if (page.document.visibilityState === "visible") listener();
      };
      page.document.addEventListener("visibilitychange", shown);
      page.addEventListener("online", listener);
      page.addEventListener("pageshow", listener);
      return () => {
        page.document.removeEventListener("visibilitychange", shown);
        page.removeEventListener("online", listener);
        page.removeEventListener("pageshow", listener);
      };
    },
  };
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
