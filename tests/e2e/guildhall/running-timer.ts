import { connectPerson, until } from "../../support/person-client.ts";
import type { Guildhall } from "./guildhall.ts";

/** When the running item was started, by the server's clock, and its timebox. */
export async function runningTimer({
  teams,
  server,
}: Guildhall): Promise<{ readonly startedAt: number; readonly timebox: number }> {
  const priya = await connectPerson({ teams, person: "priya", url: server.url });
  try {
    await until(priya.session, (session) => session !== null);
    const slices = priya.session.get()?.slices;
    const current = slices?.agenda.current ?? null;
    const item = current === null ? undefined : slices?.[`item:${current}`];
    if (item?.progress.phase !== "running") throw new Error("No item runs");
    return { startedAt: item.progress.startedAt - item.progress.spent, timebox: item.timebox };
  } finally {
    priya.close();
  }
}
