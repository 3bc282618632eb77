import { expect } from "vitest";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { PollOutcome } from "@guildhall/shared/domain/community/polls/part";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import { optionId, type PollId } from "@guildhall/shared/domain/kernel/ids";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { eventually, observed } from "../../chaos/eventually.ts";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { createRecorder, type Recorder, type RecordingPerson } from "../../chaos/recording-person.ts";
import { communityLog, type StoredEntry } from "../../chaos/stored-log.ts";
import { type DumpedRow, dumpTables } from "../../chaos/table-dump.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { openDialog } from "../bot/dialog.ts";
import { cardOf, pressFor } from "../voting/poll-on-cards.ts";
import { namesIn } from "./secret-ballot-world.ts";

/** What somebody answers; null: they can live with it. */
type Answer = string | null;

/** The longest reason that there can be, and in as many bytes as it can take. */
const LONG = "語".repeat(280);
export const REASONS = ["Too vague", LONG];
/** Who answers in which order, the first two in a panel and the others on the card: and in the other world the other way round. */
export type Answers = Readonly<Record<"tom" | "amara" | "mateo" | "yuki", Answer>>;
export const FIRST: Answers = { tom: "Too vague", amara: null, mateo: null, yuki: LONG };
export const SECOND: Answers = { tom: null, amara: "Too vague", mateo: LONG, yuki: null };

/** An objection with a name, of the same person in both worlds. */
export const NAMED = { who: "mei", reason: "An agenda is too much" };

/** A community after a vote on objections, with everything that is left of it. */
export interface Aftermath {
  readonly guild: RealGuild;
  readonly recorder: Recorder;
  readonly cast: Readonly<Record<string, string>>;
  /** people's names by ref and by Entra id */
  readonly names: ReadonlyMap<string, string>;
  readonly during: readonly DumpedRow[];
  readonly after: readonly DumpedRow[];
  readonly log: readonly StoredEntry<CommunityEvent>[];
  readonly keysAfterwards: number;
  readonly outcome: PollOutcome;
  /** what everybody's screen was told while it was open */
  readonly told: string;
  readonly output: string;
}

type Slices = Partial<CommunitySlices>;

const round = (slices: Slices | undefined): CommunitySlices[`poll:${string}`] | undefined =>
  (slices?.polls ?? [])
    .flatMap((id) => slices?.[`poll:${id}`] ?? [])
    .find(({ subject }) => subject.kind === "objections");

/** Goes through a workshop to a vote on objections, takes a dump while that is open, and one afterwards. */
export async function playOut(azurite: TableService, answers: Answers): Promise<Aftermath> {
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
  const mei = await recorder.connect(NAMED.who, url);
  await wordPrinciples(priya, done);
  await done(priya, { type: "askForObjections" });
  const view = await eventually(priya.community, (now) => round(now?.slices) !== undefined, "the vote");
  const poll: PollId | undefined = round(view?.slices)?.id;
  const me = priya.me.get();
  if (poll === undefined || me === null) throw new Error("There is no vote on objections");
  const [fine, notYet] = [optionId(`${poll}-fine`), optionId(`${poll}-notYet`)];
  const says = (who: RecordingPerson, text: Answer, named = false) =>
    done(who, {
      ...{ type: "castBallot", poll, ballot: { [text === null ? fine : notYet]: 1 } },
      ...(text === null ? {} : { reason: { text, named } }),
    });
  const card = await cardOf(teams, "Can you live with this wording?");
  const presses = async (who: string, text: Answer): Promise<void> => {
    if (text === null) {
      expect((await pressFor(teams, who, card.id, fine)).shown[fine]).toBe(1);
      return;
    }
    const dialog = await openDialog(teams, who, card.id, "Say why");
    await dialog.press("Send", { text });
    expect(dialog.words).toContain("Your answer is counted.");
  };
  await says(tom, answers.tom);
  await presses("mateo", answers.mateo);
  await says(mei, NAMED.reason, true);
  await says(amara, answers.amara);
  await presses("yuki", answers.yuki);
  // Enough commits for a snapshot while the ballots exist.
  for (let count = 0; count < 110; count += 1)
    await done(priya, { type: "changeSettings", settings: { itemMinutes: 11 + (count % 2) } });
  const during = await dump();
  const told = JSON.stringify(tom.community.get()?.slices);
  await done(priya, { type: "closePoll", poll });
  const storage = await guild.openStorage();
  const stream = communityStream(me.community);
  await observed(
    async () => ((await storage.sealKeys.all(stream)).size === 0 ? true : undefined),
    "the keys to be destroyed",
  );
  await cardOf(teams, "2 can live with it, 3 not yet.");
  const counted = await eventually(
    priya.community,
    (now) => round(now?.slices)?.progress.phase === "counted",
    "the outcome",
  );
  const progress = round(counted?.slices)?.progress;
  if (progress?.phase !== "counted") throw new Error("It is not counted");
  return {
    guild,
    recorder,
    cast: Object.fromEntries(Object.keys(answers).map((who) => [who, who])),
    names: await namesIn(guild, storage, me.community),
    ...{ during, after: await dump(), told, outcome: progress.outcome },
    log: await communityLog(storage, me.community),
    keysAfterwards: (await storage.sealKeys.all(stream)).size,
    output: guild.servers[0]?.output() ?? "",
  };
}

/** Goes on to the wording; nobody but Priya takes part before. */
async function wordPrinciples(
  priya: RecordingPerson,
  done: (who: RecordingPerson, command: Parameters<RecordingPerson["tell"]>[0]) => Promise<void>,
): Promise<void> {
  await done(priya, {
    type: "startWorkshop",
    mode: "chat",
    minutes: { bad: 600, good: 600, vote: 600 },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  await done(priya, { type: "nextStep", from: "bad" });
  const view = await eventually(
    priya.community,
    (now) => now?.slices.workshop?.step === "good",
    "the good list",
  );
  const { workshop } = view?.slices ?? {};
  if (workshop?.step !== "good") throw new Error("There is no good list");
  await done(priya, { type: "addEntry", collection: workshop.good, text: "We start on time", twin: null });
  await done(priya, { type: "nextStep", from: "good" });
  await done(priya, { type: "nextStep", from: "vote", anyway: true });
  await done(priya, { type: "addPrinciple", text: "Everybody gets a turn" });
}
