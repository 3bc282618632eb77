import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import type { Booted } from "./booted.ts";

/** Draws the tab as soon as it is known what it shows, or that this cannot be known. */
export function draw(root: Element, booting: Promise<Booted>): void {
  const show = (found: Booted | Error): void => createRoot(root).render(<App found={found} />);
  booting.then(show, (reason: unknown) => show(reason instanceof Error ? reason : new Error(String(reason))));
}
