import { type FakeSyncClient } from "./fake-sync-client.ts";
import type { Person } from "./fake-world.ts";
import type { Guild } from "./guild.ts";
/** Does something that loads a part, and waits until it is shown. In a single act, since React otherwise waits a while. */
export declare function untilShown(what: () => unknown): Promise<void>;
/** The panel of a person in this community, with the parts that load after the first paint. */
export declare function panelOf(guild: Guild, { ref }: Person): Promise<FakeSyncClient>;
export declare const button: (name: string | RegExp) => HTMLElement;
export declare const said: (text: string | RegExp) => HTMLElement;
/** Somebody else does something in the meantime. */
export declare const tell: (guild: Guild, ...command: Parameters<Guild["community"]>) => Promise<void>;
