import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { wallTimeAt } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import { type ExportAnswer, exportRequest, type ExportRequest } from "@guildhall/shared/protocol/export";
import { exportedCommunity, namedInExport } from "@guildhall/shared/reading/export";
import { type CommunityReader, NOTHING_OWN } from "@guildhall/shared/reading/reader";
import { namesIn } from "../people/names.ts";
import type { People } from "../people/people.ts";
import { csv } from "./csv.ts";
import { markdown } from "./markdown.ts";
import { type ReadSessions, type SessionsRead } from "./read-sessions.ts";
import { communitySections, sessionSections, type Telling } from "./sections.ts";
import { sheet } from "./sheet.ts";

/** A member who was let into a community. */
export interface Exporter {
  readonly community: CommunityId;
  readonly conversation: Conversation;
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
}

/** Answers a member with a file of what the screens show. Rejects if storage or Teams cannot be asked. */
export type ExportDesk = (by: Exporter, raw: unknown) => Promise<ExportAnswer>;

export interface ExportDeskDeps {
  readonly liveStreams: Pick<LiveStreams, "community">;
  readonly readSessions: ReadSessions;
  readonly people: Pick<People, "members" | "roster">;
  readonly environment: Pick<Environment, "freshId">;
  /** of what everybody reads */
  readonly locale: string;
}

export function createExportDesk(deps: ExportDeskDeps): ExportDesk {
  const { liveStreams, readSessions, people, environment } = deps;

  /** Tells the chat, if they may export the community; otherwise returns why not. */
  async function announce({
    community,
    ref,
    meetingOrganiser,
  }: Exporter): Promise<Rejection | "failed" | null> {
    const stream = await liveStreams.community(community);
    const outcome = await stream.submit({
      id: `export-${environment.freshId()}`,
      actor: { kind: "member", ref, meetingOrganiser },
      command: { type: "exportCommunity" },
    });
    if (outcome.kind === "refused") return outcome.rejection;
    return outcome.kind === "failed" ? "failed" : null;
  }

  async function nameOf(
    { community, conversation }: Exporter,
    refs: readonly MemberRef[],
    otherwise: string,
  ): Promise<Telling["nameOf"]> {
    if (refs.length === 0) return () => otherwise;
    const [entries, book] = await Promise.all([
      people.members.entries(community, refs),
      people.roster.shown(conversation),
    ]);
    const names = namesIn(entries, book, refs);
    return (member) => names.get(member) ?? otherwise;
  }

  async function file(by: Exporter, { of, as }: ExportRequest): Promise<ExportAnswer> {
    const stream = await liveStreams.community(by.community);
    const { state } = stream;
    if (state.status === "unfounded") return { kind: "failed" };
    // What everybody sees, whoever asks: nothing of it is anybody's own.
    const reader: CommunityReader = {
      ...{ slices: viewCommunity(state), mine: NOTHING_OWN, me: null, people: null },
    };
    const sessions = await readSessions(by.community, of, reader);
    if (sessions === null) return { kind: "failed" };
    const community = of.kind === "community" ? exportedCommunity(reader, sessions) : null;
    const { timeZone } = state.rhythm;
    const { export: words } = await loadBotTexts(localeOf(deps.locale, timeZone));
    const named = namedInExport(sessions, community);
    const telling = { words, nameOf: await nameOf(by, named, words.formerMember) };
    const text =
      as === "csv"
        ? csv(sheet(community, sessions, telling, dayIn(timeZone)))
        : markdown(
            community === null
              ? sessions.flatMap((session) => sessionSections(session, 1, telling))
              : communitySections(community, telling),
          );
    return { kind: "file", name: fileName(state.name, sessions, { of, as }), text };
  }

  return async (by, raw) => {
    const request = exportRequest.safeParse(raw);
    if (!request.success) return { kind: "failed" };
    if (request.data.of.kind === "community") {
      const refusal = await announce(by);
      if (refusal === "failed") return { kind: "failed" };
      if (refusal !== null) return { kind: "refused", rejection: refusal };
    }
    return file(by, request.data);
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

const dayIn =
  (timeZone: string) =>
  (at: Instant): string => {
    const { year, month, day } = wallTimeAt(at, timeZone);
    return `${year}-${two(month)}-${two(day)}`;
  };

/** Letters and digits alone, which every device can store. */
function fileName(community: string, sessions: SessionsRead, { of, as }: ExportRequest): string {
  const name = community.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "") || "Guildhall";
  const session = of.kind === "session" ? `-${sessions[0]?.number ?? of.number}` : "";
  return `${name}${session}.${as === "csv" ? "csv" : "md"}`;
}
