import { appWorld, GUILD } from "@guildhall/shared/testing/app-world";
import { communityLog, sessionLog } from "../../chaos/stored-log.ts";
import { liveThrough, type Life } from "./life.ts";

/** A whole life, and everything that is kept of it for longer than a server runs. */
export interface RecordedLife extends Life {
  /** what is stored of events, sealed parts included, by type */
  readonly events: ReadonlyMap<string, readonly unknown[]>;
}

export async function recordedLife(): Promise<RecordedLife> {
  const world = appWorld();
  const life = await liveThrough(world);
  const logs = [
    await communityLog(world.storage, GUILD),
    ...(await Promise.all(life.sessions.map((id) => sessionLog(world.storage, id)))),
  ];
  const events = logs.flatMap((log) =>
    log.flatMap((entry): readonly { readonly type: string }[] => entry.events),
  );
  return { ...life, events: Map.groupBy(events, ({ type }) => type) };
}
