import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { communityId, type MemberRef, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import { refusalFor } from "@guildhall/shared/domain/community/rights";
import { writtenIn } from "@guildhall/shared/domain/search/learned";
import { search, indexed } from "@guildhall/shared/domain/search/search";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { standingIn } from "@guildhall/shared/domain/rules";
import type { Member } from "@guildhall/shared/domain/kernel/feature";
import { everybodyVoted } from "@guildhall/shared/domain/community/polls/part";
import { mySession, type SessionSlices, viewSession } from "@guildhall/shared/domain/session/view";
import type { Answer } from "@guildhall/shared/protocol/messages";
import type { RowList, RowsOf, RowsRequestOf } from "@guildhall/shared/protocol/rows";
import type { Connection, Live$, Me, SyncClient } from "../sync/sync-client.ts";
import type { FakeWorld } from "./fake-world.ts";

interface Settable<T> extends Live$<T> {
  set(value: T): void;
}

function settable<T>(initial: T): Settable<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const everybodyVotedIn = ({ community: { state }, present }: FakeWorld, member: Member): string[] =>
  state.status === "founded"
    ? state.polls
        .filter((poll) => refusalFor("closePoll", standingIn(state, member), { opened: poll }) === null)
        .filter((poll) => everybodyVoted(state, poll, present))
        .map(({ id }) => id)
    : [];

/** As a server does, but in smaller pages. */
const rowsPerPage = (list: RowList): number => (list === "health" ? 12 : 3);
const FOUND_PER_PAGE = 5;

function rowsIn<List extends RowList>(
  { past }: FakeWorld,
  request: RowsRequestOf<List>,
): readonly RowsOf[List][] {
  const rows = past[request.list];
  const session = "session" in request ? request.session : null;
  return session === null || session === undefined
    ? rows
    : rows.filter((row) => "session" in row && row.number === session);
}

export interface FakeClientOptions {
  readonly meetingOrganiser?: boolean;
  readonly connection?: Connection;
  readonly notSignedIn?: string | null;
  /** how far the server's clock is ahead of this machine's */
  readonly clockOffset?: number;
}

/** One person's client of a fake world. */
export interface FakeSyncClient extends SyncClient {
  readonly connection: Settable<Connection>;
  /** Withholds all answers until the returned function is called. */
  hold(): () => void;
  /** Replaces the world's answer to the next command. */
  answerNext(answer: Answer): void;
}

/** A page's sync client on a world in memory. */
export function createFakeSyncClient(
  world: FakeWorld,
  ref: MemberRef,
  {
    meetingOrganiser = false,
    connection = { state: "live" },
    notSignedIn = null,
    clockOffset = 0,
  }: FakeClientOptions = {},
): FakeSyncClient {
  const actor: Member = { kind: "member", ref, meetingOrganiser };
  const known = connection.state !== "connecting" && connection.state !== "refused";
  const readSession = () => {
    if (world.session === null || world.session.state.status === "unopened") return null;
    const { id, version, state } = world.session;
    return { id, version, slices: viewSession(state) as SessionSlices, mine: mySession(state, ref) };
  };
  const readCommunity = () => ({
    id: world.community.id,
    version: world.community.version,
    slices: viewCommunity(world.community.state),
    mine: myCommunity(world.community.state, ref),
  });
  const readLive = () => ({
    present: [...world.present],
    facilitatorAbsent: world.facilitatorAbsent,
    writable: world.writable,
    people: world.counts,
  });
  const me: Me = { ref, meetingOrganiser, community: communityId(world.community.id), left: world.left };
  const values = {
    connection: settable(connection),
    notSignedIn: settable<string | null>(notSignedIn),
    me: settable(known ? me : null),
    community: settable(known ? readCommunity() : null),
    session: settable(known ? readSession() : null),
    live: settable(known ? readLive() : null),
    everybodyVoted: settable<readonly string[]>(known ? everybodyVotedIn(world, actor) : []),
    names: settable<ReadonlyMap<string, string>>(
      new Map(known ? world.people.map((each) => [each.ref, each.name]) : []),
    ),
  };
  let gate: Promise<void> = Promise.resolve();
  let forced: Answer | null = null;

  const stop = world.subscribe(() => {
    if (!known) return;
    values.community.set(readCommunity());
    values.session.set(readSession());
    values.live.set(readLive());
    values.everybodyVoted.set(everybodyVotedIn(world, actor));
  });

  async function tell(decide: () => Answer): Promise<Answer> {
    await gate;
    if (forced === null) return decide();
    const answer = forced;
    forced = null;
    return answer;
  }

  return {
    ...values,
    now: () => Date.now() + clockOffset,
    tellCommunity: (command) =>
      tell(() => {
        const rejection = world.tellCommunity(command, actor);
        if (rejection !== null) return { kind: "refused", rejection };
        return { kind: "done", version: world.community.version, mine: readCommunity().mine };
      }),
    tellSession: (id: SessionId, command) =>
      tell(() => {
        const rejection = world.tellSession(id, command, actor);
        if (rejection !== null) return { kind: "refused", rejection };
        return { kind: "done", version: world.session?.version ?? 0, mine: readSession()?.mine };
      }),
    roster: async (query) => ({
      people: world.people.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())),
    }),
    invited: async () => world.invited,
    async rows(request) {
      await gate;
      const { fails, current, former } = world.reading;
      if (fails) return { kind: "failed", retryable: true };
      const all = rowsIn(world, request);
      const from = Number(request.after ?? 0);
      const to = from + rowsPerPage(request.list);
      const next = to < all.length ? String(to) : null;
      const rows = all.slice(from, to);
      return { kind: "rows", rows, next, version: world.community.version, current, names: {}, former };
    },
    async search({ from, ...query }) {
      await gate;
      const { fails, current, former } = world.reading;
      if (fails) return { kind: "failed", retryable: true };
      const index = indexed(world.learned, writtenIn);
      const all = search([index], query);
      const next = from + FOUND_PER_PAGE < all.length ? from + FOUND_PER_PAGE : null;
      const found = all.slice(from, from + FOUND_PER_PAGE);
      return { kind: "found", found, total: all.length, next, current, names: {}, former };
    },
    async permits() {
      await gate;
      return world.desksFail ? { kind: "failed" } : { kind: "permits", ...world.permits };
    },
    async calendar({ do: what }) {
      await gate;
      const { addresses } = world;
      if (world.desksFail) return { kind: "failed" };
      if (what === "revoke") addresses.delete(ref);
      if (what !== "renew")
        return { kind: "address", since: addresses.get(ref)?.since ?? null, address: null };
      const made = {
        since: Date.now() + clockOffset,
        address: `https://guildhall.example/calendar/${ref}.ics`,
      };
      addresses.set(ref, made);
      return { kind: "address", ...made };
    },
    async export({ of, as }) {
      await gate;
      if (world.desksFail) return { kind: "failed" };
      const rejection =
        of.kind === "session"
          ? null
          : world.tellCommunity(
              { type: of.kind === "community" ? "exportCommunity" : "exportSponsorPage" },
              actor,
            );
      if (rejection !== null) return { kind: "refused", rejection };
      const what = of.kind === "session" ? `session ${of.number}` : `the ${of.kind}`;
      return { kind: "file", name: as === "csv" ? "guild.csv" : "guild.md", text: `${what} as ${as}` };
    },
    async move(request) {
      await gate;
      if (world.desksFail) return { kind: "failed" };
      if (request.do === "move") return world.moveAnswers.shift() ?? { kind: "failed" };
      const rejection = world.tellCommunity({ type: "offerMove" }, actor);
      if (rejection !== null) return { kind: "refused", rejection };
      return { kind: "code", code: `guild.1.${ref}`, until: Date.now() + clockOffset + 30 * MINUTE };
    },
    async held({ do: what }) {
      await gate;
      if (world.desksFail) return { kind: "failed" };
      if (what === "export") return { kind: "file", name: "about-me.json", text: `about ${ref}` };
      const calendarSince = world.addresses.get(ref)?.since ?? null;
      return { kind: "held", calendarSince, records: 12, sessions: 3, exportedAt: world.heldExportedAt };
    },
    close: stop,
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    answerNext(answer) {
      forced = answer;
    },
  };
}
