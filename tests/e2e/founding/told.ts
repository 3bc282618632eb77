import { outcomeIn } from "@guildhall/shared/domain/community/polls/part";
import { placesIn } from "@guildhall/shared/domain/community/sessions/part";
import { standingOf } from "@guildhall/shared/domain/community/topics/part";
import type { Stored } from "../guildhall/stored.ts";

/** The stored community, with names instead of references. */
export function summaryOf({ state, log, who }: Stored) {
  const { name, organisers, settings, collections, polls, workshop, contracts, backlog } = state;
  const places = placesIn(state.upcoming);
  const textOf = (id: string): string | null =>
    [...collections.flatMap(({ entries }) => entries), ...backlog.topics].find((entry) => entry.id === id)
      ?.text ?? null;
  const sealed = log.filter((entry) => entry.sealed);
  return {
    name,
    organisers: organisers.map(who),
    calls: settings.elmoAtLeast,
    lists: collections.map(({ purpose, anonymous, progress, entries }) => ({
      purpose: purpose.kind,
      anonymous,
      closed: progress.phase === "closed",
      entries: entries.map(({ text, hidden, twin, also, authors }) => ({
        text,
        ...(hidden && { hidden }),
        ...(also.length > 0 && { also }),
        ...(twin !== null && { twin: textOf(twin) }),
        ...(authors.length > 0 && { authors }),
      })),
    })),
    polls: polls.map((poll) => {
      const { subject, options } = poll;
      const outcome = outcomeIn(poll);
      return {
        on: subject.kind === "logistics" ? subject.element : subject.kind,
        turnout: outcome?.turnout,
        votes: options.map(({ id }) => outcome?.tally[id]),
        ties: outcome?.ties.map((tie) => tie.options.length),
      };
    }),
    workshop,
    contracts: contracts.map(({ version, principles, signatures }) => ({
      version,
      principles: principles.map(({ text, from, votes }) => [text, from?.text, votes]),
      signed: signatures.map(({ member }) => who(member)).toSorted(),
    })),
    decisions: Object.values(state.logistics.decisions).map((decisions) =>
      decisions.map(({ version, choice, votes, turnout }) => ({ version, choice, votes, turnout })),
    ),
    topics: backlog.topics.map((topic) => {
      const { text, why, kind, minutes, authors, votes } = topic;
      const standing = standingOf(topic, places);
      return {
        ...{ text, why, kind, minutes, authors: authors.map(who), votes },
        standing: standing.is === "planned" ? standing.at : standing.is,
      };
    }),
    unavailable: Object.entries(state.unavailable).map(([ref, dates]) => [who(ref as never), dates]),
    rhythm: state.rhythm,
    upcoming: state.upcoming.map(({ at, agenda }) => ({
      at,
      agenda: agenda.map(({ title, minutes, presenter }) => [title, minutes, presenter && who(presenter)]),
    })),
    // Who wrote and voted what can no longer be read, even with all existing keys.
    secrets: { sealed: sealed.length > 0, readable: sealed.filter(({ command }) => command !== undefined) },
  };
}

export type Summary = ReturnType<typeof summaryOf>;
