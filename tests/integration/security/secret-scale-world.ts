import { expect } from "vitest";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { TenureMark } from "@guildhall/shared/domain/community/tenure/part";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { eventually, observed } from "../../chaos/eventually.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "../../chaos/recording-person.ts";
import { communityLog, type StoredEntry } from "../../chaos/stored-log.ts";
import { type DumpedRow, dumpTables } from "../../chaos/table-dump.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { openDialog } from "../bot/dialog.ts";
import { cardOf } from "../voting/poll-on-cards.ts";
import { namesIn } from "./secret-ballot-world.ts";

/** Who says what, in the order of the rota that comes of it; Mateo on the card, and then the others in a panel. */
export type Tenures = Readonly<Record<"tom" | "amara" | "mateo", TenureMark>>;
/** The same order comes of both. */
export const NEWER: Tenures = { tom: "thisMonth", amara: "oneYear", mateo: "fiveYears" };
export const OLDER: Tenures = { tom: "sixMonths", amara: "tenYears", mateo: "twentyYears" };

/** A community whose rota was ordered, with everything that is left of it. */
export interface Ordered {
  readonly guild: RealGuild;
  readonly recorder: Recorder;
  readonly tenures: Tenures;
  /** people's names by ref and by Entra id */
  readonly names: ReadonlyMap<string, string>;
  readonly during: readonly DumpedRow[];
  readonly after: readonly DumpedRow[];
  readonly logDuring: readonly StoredEntry<CommunityEvent>[];
  readonly logAfter: readonly StoredEntry<CommunityEvent>[];
  readonly keysDuring: number;
  readonly keysAfter: number;
  readonly output: string;
}

/** How a mark is called in the dialog. */
const CALLED: Partial<Record<TenureMark, string>> = { fiveYears: "5 years", twentyYears: "20 years or more" };

/** Opens the scale, has people say where they are, takes a dump, makes the order, and takes another. */
export async function order(azurite: TableService, tenures: Tenures): Promise<Ordered> {
  const guild = await startRealGuild({ azurite });
  const { teams } = guild;
  const recorder = createRecorder(teams);
  const url = guild.servers[0]?.url ?? "";
  const dump = () => dumpTables(azurite.connectionString, guild.tablePrefix);
  const priya = await recorder.connect("priya", url);
  const done = async (who: RecordingPerson, command: Parameters<RecordingPerson["tell"]>[0]): Promise<void> =>
    expect(await who.tell(command)).toMatchObject({ kind: "done" });
  await done(priya, { type: "found", name: "Frontend Guild" });
  const tom = await recorder.connect("tom", url);
  const amara = await recorder.connect("amara", url);
  await done(priya, { type: "openScale", closesAt: null, inChat: true });
  const view = await eventually(priya.community, (now) => now?.slices.scale !== undefined, "the scale");
  const scale = view?.slices.scale?.id;
  const me = priya.me.get();
  if (scale === undefined || me === null) throw new Error("There is no scale");
  const card = await cardOf(teams, "Who facilitates when?");
  const dialog = await openDialog(teams, "mateo", card.id, "Place yourself");
  await dialog.press("Place me there", { mark: tenures.mateo });
  for (const [who, said] of [
    [tom, tenures.tom],
    [amara, tenures.amara],
  ] as const)
    await done(who, { type: "placeOnScale", scale, said });
  await eventually(priya.community, (now) => now?.slices.scale?.marks.length === 3, "all three marks");
  // Enough commits for a snapshot while the marks exist.
  for (let count = 0; count < 110; count += 1)
    await done(priya, { type: "changeSettings", settings: { itemMinutes: 11 + (count % 2) } });
  const storage = await guild.openStorage();
  const stream = communityStream(me.community);
  const keys = async () => (await storage.sealKeys.all(stream)).size;
  const [during, logDuring, keysDuring] = [
    await dump(),
    await communityLog(storage, me.community),
    await keys(),
  ];
  await done(priya, { type: "closeScale", scale });
  await observed(async () => ((await keys()) === 0 ? true : undefined), "the key to be destroyed");
  await cardOf(teams, "The order is made, and turns are given.");
  return {
    ...{ guild, recorder, tenures, during, logDuring, keysDuring },
    names: await namesIn(guild, storage, me.community),
    after: await dump(),
    logAfter: await communityLog(storage, me.community),
    keysAfter: await keys(),
    output: guild.servers[0]?.output() ?? "",
  };
}

/** What a mark could be recognised by, wherever it is written. */
export const wordsFor = (mark: TenureMark): readonly string[] => [mark, CALLED[mark] ?? mark];
