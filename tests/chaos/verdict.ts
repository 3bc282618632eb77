import type { CommunityId, MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { CommunityEvent } from "@guildhall/shared/domain/community/events";
import type { SessionEvent } from "@guildhall/shared/domain/session/events";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { RecordedCommand, History } from "./recording-person.ts";
import { communityLog, sessionLog, type StoredEntry } from "./stored-log.ts";

/** Commands that may be answered `done` without being stored, because they would change nothing. */
const MAY_BE_NO_OP = new Set(["pause", "resume", "next", "begin", "raiseElmo", "takeBackElmo"]);

export interface Verdict {
  /** sentences; none if all is well */
  readonly violations: readonly string[];
  readonly acknowledged: number;
  readonly lost: number;
  readonly refused: number;
  readonly unanswered: number;
  /** commands that were sent again because the first answer was lost */
  readonly repeated: number;
  readonly sessions: readonly SessionId[];
}

type Entry = StoredEntry<CommunityEvent | SessionEvent>;

interface Log {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * Compares the answers that people got with what is stored: everything acknowledged is in the log exactly once, at the
 * version of its answer; nothing refused is in it; every person's order is kept; and every tally is right.
 */
export async function checkHistory(
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

  const keys = new Set(history.commands.map(({ person, id }) => `${refs.get(person) ?? ""} ${id}`));
  for (const key of places.keys())
    if (!key.startsWith("system ") && !keys.has(key)) violations.push(`nobody issued ${key}`);

  let lost = 0;
  for (const recorded of history.commands) {
    const { id, person, message, answer } = recorded;
    const [place] = places.get(`${refs.get(person) ?? ""} ${id}`) ?? [];
    const words = `${person}'s ${message.command.type} ${id}`;
    if (answer?.kind === "refused" && place !== undefined)
      violations.push(`${words} was refused (${answer.rejection.code}) and is stored`);
    if (answer?.kind !== "done") continue;
    if (place !== undefined && place.version !== answer.version)
      violations.push(
        `${words} was answered with version ${answer.version} and is stored at ${place.version}`,
      );
    if (place === undefined && !MAY_BE_NO_OP.has(message.command.type)) {
      lost += 1;
      violations.push(`${words} was acknowledged at version ${answer.version} and is lost`);
    }
  }
  violations.push(...orderViolations(history.commands));

  const count = (kind: string): number =>
    history.commands.filter(({ answer }) => answer?.kind === kind).length;
  return {
    violations,
    acknowledged: count("done"),
    lost,
    refused: count("refused"),
    unanswered: history.commands.filter(({ answer }) => answer === null || answer.kind === "failed").length,
    repeated: history.commands.filter(({ sent }) => sent > 1).length,
    sessions,
  };
}

const streamOf = ({ message }: RecordedCommand): string =>
  message.stream === "community" ? "community" : message.session;

/** A command that was sent after another was acknowledged must come after it. */
function orderViolations(commands: readonly RecordedCommand[]): readonly string[] {
  const violations: string[] = [];
  const byStream = Map.groupBy(commands, streamOf);
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
          `${each.id} of ${stream} is at ${each.answer.version}, behind ${highest} acknowledged earlier`,
        );
    }
  }
  return violations;
}

/** Each run's count is the number of people whose last command in it raised ELMO, and each of their commands is one event. */
function elmoViolations(
  session: SessionId,
  entries: readonly StoredEntry<SessionEvent>[],
  history: History,
): readonly string[] {
  const violations: string[] = [];
  const words = history.commands.filter(
    ({ message }) =>
      message.stream === "session" &&
      message.session === session &&
      (message.command.type === "raiseElmo" || message.command.type === "takeBackElmo"),
  );
  const runOf = ({ message: { command } }: RecordedCommand) => ("run" in command ? command.run : null);
  const events = entries.flatMap((entry) => entry.events);
  for (const ended of events) {
    if (ended.type !== "RunEnded") continue;
    const here = words.filter((each) => runOf(each) === ended.run);
    if (here.some(hasUnknownFate)) continue;
    const done = here.filter(({ answer }) => answer?.kind === "done");
    const last = new Map(done.map(({ person, message }) => [person, message.command.type]));
    const standing = [...last.values()].filter((type) => type === "raiseElmo").length;
    if (standing !== ended.elmos)
      violations.push(`run ${ended.run} ended with ${ended.elmos} ELMOs, and ${standing} stood`);
    const stored = events.filter(
      (event) => (event.type === "ElmoRaised" || event.type === "ElmoTakenBack") && event.run === ended.run,
    ).length;
    if (stored !== done.length)
      violations.push(`run ${ended.run} has ${stored} ELMO events, and ${done.length} were acknowledged`);
  }
  return violations;
}

/**
 * A secret command is no longer remembered once its run has ended. If its answer was lost, a repeat after that is refused
 * as too late whether or not it counted.
 */
const hasUnknownFate = ({ answer, sent }: RecordedCommand): boolean =>
  answer === null || answer.kind === "failed" || (answer.kind === "refused" && sent > 1);

/** Each session was opened once, and each of its ends was recorded by its community. */
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
