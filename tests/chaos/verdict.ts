import type { CommunityId, MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { Given, History } from "./recording-person.ts";
import { communityLog, sessionLog, type StoredEntry } from "./stored-log.ts";

/** Commands that may be answered *done* although nothing changed: what they ask for was so already. */
const MAY_CHANGE_NOTHING = new Set(["pause", "resume", "next", "begin", "raiseElmo", "takeBackElmo"]);

export interface Verdict {
  /** each a sentence; none when all is well */
  readonly violations: readonly string[];
  readonly acknowledged: number;
  readonly lost: number;
  readonly refused: number;
  readonly unanswered: number;
  /** commands whose first answer was lost on the way and that were sent again */
  readonly repeated: number;
  readonly sessions: readonly SessionId[];
}

type Entry = StoredEntry<CommunityEvent | SessionEvent>;

interface Log {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * Compares what people were told with what is stored: everything acknowledged is in the log exactly once and at the
 * version that was told, nothing refused is in it, nobody's order is turned round, and every tally is right.
 */
export async function judge(
  storage: Storage,
  community: CommunityId,
  history: History,
  refs: ReadonlyMap<string, MemberRef>,
): Promise<Verdict> {
  const guild = await communityLog(storage, community);
  const sessions = guild.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "SessionBegun" ? [event.session] : [])),
  );
  const logs: Log[] = [{ name: "community", entries: guild }];
  const violations: string[] = [];
  for (const id of sessions) {
    const entries = await sessionLog(storage, id);
    logs.push({ name: id, entries });
    violations.push(...elmoViolations(id, entries, history));
  }
  violations.push(...endViolations(guild, logs));

  const places = new Map<string, { readonly log: string; readonly version: number }[]>();
  for (const { name, entries } of logs)
    for (const { command, version } of entries) {
      if (command === undefined) continue;
      const key = `${command.actor} ${command.id}`;
      places.set(key, [...(places.get(key) ?? []), { log: name, version }]);
    }
  for (const [key, found] of places)
    if (found.length > 1) violations.push(`${key} took effect ${found.length} times`);

  const keys = new Set(history.given.map((given) => `${refs.get(given.person) ?? ""} ${given.id}`));
  for (const key of places.keys())
    if (!key.startsWith("system ") && !keys.has(key)) violations.push(`nobody gave ${key}`);

  let lost = 0;
  for (const given of history.given) {
    const { id, person, message, answer } = given;
    const [place] = places.get(`${refs.get(person) ?? ""} ${id}`) ?? [];
    const words = `${person}'s ${message.command.type} ${id}`;
    if (answer?.kind === "refused" && place !== undefined)
      violations.push(`${words} was refused (${answer.rejection.code}) and is stored`);
    if (answer?.kind !== "done") continue;
    if (place !== undefined && place.version !== answer.version)
      violations.push(`${words} was told version ${answer.version} and is stored at ${place.version}`);
    if (place === undefined && !MAY_CHANGE_NOTHING.has(message.command.type)) {
      lost += 1;
      violations.push(`${words} was acknowledged at version ${answer.version} and is lost`);
    }
  }
  violations.push(...orderViolations(history.given));

  const told = (kind: string): number => history.given.filter(({ answer }) => answer?.kind === kind).length;
  return {
    violations,
    acknowledged: told("done"),
    lost,
    refused: told("refused"),
    unanswered: history.given.filter(({ answer }) => answer === null || answer.kind === "failed").length,
    repeated: history.given.filter(({ sent }) => sent > 1).length,
    sessions,
  };
}

const streamOf = ({ message }: Given): string =>
  message.stream === "community" ? "community" : message.session;

/** Whatever was acknowledged before something else was even sent stands before it. */
function orderViolations(given: readonly Given[]): readonly string[] {
  const violations: string[] = [];
  const byStream = Map.groupBy(given, streamOf);
  for (const [stream, all] of byStream) {
    const answered = all
      .filter((each) => each.answer?.kind === "done" && each.answeredAt !== null)
      .toSorted((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0));
    const sent = answered.toSorted((a, b) => a.sentAt - b.sentAt);
    let highest = 0;
    let index = 0;
    for (const each of sent) {
      for (; index < answered.length; index += 1) {
        const earlier = answered[index];
        if (earlier === undefined || (earlier.answeredAt ?? 0) > each.sentAt) break;
        if (earlier.answer?.kind === "done") highest = Math.max(highest, earlier.answer.version);
      }
      if (each.answer?.kind === "done" && each.answer.version < highest)
        violations.push(
          `${each.id} of ${stream} is at ${each.answer.version}, behind ${highest} told before`,
        );
    }
  }
  return violations;
}

/** Each run's tally is that of the people whose last word in it was an ELMO, and every word of theirs is one event. */
function elmoViolations(
  session: SessionId,
  entries: readonly StoredEntry<SessionEvent>[],
  history: History,
): readonly string[] {
  const violations: string[] = [];
  const words = history.given.filter(
    ({ message }) =>
      message.stream === "session" &&
      message.session === session &&
      (message.command.type === "raiseElmo" || message.command.type === "takeBackElmo"),
  );
  const runOf = ({ message: { command } }: Given) => ("run" in command ? command.run : null);
  const events = entries.flatMap((entry) => entry.events);
  for (const ended of events) {
    if (ended.type !== "RunEnded") continue;
    const here = words.filter((each) => runOf(each) === ended.run);
    if (here.some(isOfUnknownFate)) continue;
    const done = here.filter(({ answer }) => answer?.kind === "done");
    const last = new Map(done.map(({ person, message }) => [person, message.command.type]));
    const standing = [...last.values()].filter((type) => type === "raiseElmo").length;
    if (standing !== ended.elmos)
      violations.push(`run ${ended.run} ended with ${ended.elmos} ELMOs, and ${standing} stood`);
    const stored = events.filter(
      (event) => (event.type === "ElmoRaised" || event.type === "ElmoTakenBack") && event.run === ended.run,
    ).length;
    if (stored !== done.length)
      violations.push(`run ${ended.run} has ${stored} words stored, and ${done.length} were acknowledged`);
  }
  return violations;
}

/**
 * Who gave a secret command is forgotten when its run ends, and with it that it was given: when its answer was lost and
 * its repeat comes after that, it is refused as too late whether it counted or not.
 */
const isOfUnknownFate = ({ answer, sent }: Given): boolean =>
  answer === null || answer.kind === "failed" || (answer.kind === "refused" && sent > 1);

/** What a session told its community arrived exactly once. */
function endViolations(
  guild: readonly StoredEntry<CommunityEvent>[],
  logs: readonly Log[],
): readonly string[] {
  const violations: string[] = [];
  for (const { name, entries } of logs.slice(1)) {
    const count = (type: string): number =>
      entries.flatMap((entry) => entry.events).filter((event) => event.type === type).length;
    if (count("SessionOpened") !== 1) violations.push(`${name} was opened ${count("SessionOpened")} times`);
    const recorded = guild
      .flatMap((entry) => entry.events)
      .filter((event) => event.type === "SessionEndRecorded" && event.session === name).length;
    if (recorded !== count("SessionEnded"))
      violations.push(`${name} ended ${count("SessionEnded")} times and ${recorded} ends are recorded`);
  }
  return violations;
}
