import type { Place } from "./place.ts";

/** Where a deep link into an app's tab leads, or undefined for any other address. */
export function linkTarget(address: string): Partial<Place> | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.hostname !== "teams.microsoft.com" || !url.pathname.startsWith("/l/entity/")) return undefined;
  return { view: "details", sub: subPageOf(url.searchParams.get("context")) };
}

function subPageOf(context: string | null): string | undefined {
  if (context === null) return undefined;
  try {
    const { subEntityId } = JSON.parse(context) as { subEntityId?: unknown };
    return typeof subEntityId === "string" ? subEntityId : undefined;
  } catch {
    return undefined;
  }
}
