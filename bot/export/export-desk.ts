import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { ExportsCommand } from "@guildhall/shared/domain/community/exports/part";
import type { SponsorsCommand } from "@guildhall/shared/domain/community/sponsors/part";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { viewCommunity } from "@guildhall/shared/domain/community/view";
import { wallTimeAt } from "@guildhall/shared/domain/kernel/calendar/wall-time";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Rejection } from "@guildhall/shared/domain/kernel/rejection";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { loadBotTexts } from "@guildhall/shared/messages/bot";
import { localeOf } from "@guildhall/shared/messages/locale";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import {
  type ExportAnswer,
  exportRequest,
  type ExportRequest,
  type ExportSubject,
} from "@guildhall/shared/protocol/export";
import { exportedCommunity, namedInExport } from "@guildhall/shared/reading/export";
import { type CommunityReader, NOTHING_OWN } from "@guildhall/shared/reading/reader";
import { readSponsorPage } from "@guildhall/shared/reading/sponsors";
import type { ProjectionService } from "../ops/projection-service.ts";
import { namesIn } from "../people/names.ts";
import type { People } from "../people/people.ts";
import { csv } from "./csv.ts";
import { markdown } from "./markdown.ts";
import { createReadPast, createReadSessions } from "./read-sessions.ts";
import { createReadSponsorPage } from "./read-sponsor-page.ts";
import { communitySections, sessionSections, type Telling } from "./sections.ts";
import { sheet } from "./sheet.ts";
import { sponsorSections, sponsorSheet } from "./sponsor-page.ts";

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
  readonly projections: Pick<ProjectionService, "read">;
  readonly people: Pick<People, "members" | "roster">;
  readonly environment: Pick<Environment, "freshId">;
  /** of what everybody reads */
  readonly locale: string;
}

export function createExportDesk(deps: ExportDeskDeps): ExportDesk {
  const { liveStreams, people, environment } = deps;
  const readSessions = createReadSessions(createReadPast(deps.projections));
  const readPage = createReadSponsorPage(deps.projections);

  /** Tells the chat, if they may export it; otherwise returns why not. */
  async function announce(
    { community, ref, meetingOrganiser }: Exporter,
    type: ExportsCommand["type"] | SponsorsCommand["type"],
  ): Promise<Rejection | "failed" | null> {
    const stream = await liveStreams.community(community);
    const outcome = await stream.submit({
      id: `export-${environment.freshId()}`,
      actor: { kind: "member", ref, meetingOrganiser },
      command: { type },
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

  /** The page as members were shown it, and no other: a newer one can have replaced it meanwhile. */
  async function sponsorFile(
    { community }: Exporter,
    state: FoundedCommunity,
    as: ExportRequest["as"],
  ): Promise<ExportAnswer> {
    const row = await readPage(community);
    if (row === null || row.shownAt !== state.sponsorPage.shownAt) return { kind: "failed" };
    const { timeZone } = state.rhythm;
    const { sponsors: words } = await loadBotTexts(localeOf(deps.locale, timeZone));
    const page = readSponsorPage(row);
    const day = dayIn(timeZone);
    const text =
      as === "csv" ? csv(sponsorSheet(page, words, day)) : markdown(sponsorSections(page, words, day));
    return { kind: "file", name: fileName(page.name, "-sponsors", as), text };
  }

  async function file(
    by: Exporter,
    of: Exclude<ExportSubject, { kind: "sponsorPage" }>,
    state: FoundedCommunity,
    as: ExportRequest["as"],
  ): Promise<ExportAnswer> {
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
    const part = of.kind === "session" ? `-${sessions[0]?.number ?? of.number}` : "";
    return { kind: "file", name: fileName(state.name, part, as), text };
  }

  return async (by, raw) => {
    const request = exportRequest.safeParse(raw);
    if (!request.success) return { kind: "failed" };
    const { of, as } = request.data;
    if (of.kind !== "session") {
      const refusal = await announce(by, ANNOUNCED[of.kind]);
      if (refusal === "failed") return { kind: "failed" };
      if (refusal !== null) return { kind: "refused", rejection: refusal };
    }
    const { state } = await liveStreams.community(by.community);
    if (state.status === "unfounded") return { kind: "failed" };
    return of.kind === "sponsorPage" ? sponsorFile(by, state, as) : file(by, of, state, as);
  };
}

/** What is exported only with the chat being told. */
const ANNOUNCED = { community: "exportCommunity", sponsorPage: "exportSponsorPage" } as const;

const two = (value: number): string => String(value).padStart(2, "0");

const dayIn =
  (timeZone: string) =>
  (at: Instant): string => {
    const { year, month, day } = wallTimeAt(at, timeZone);
    return `${year}-${two(month)}-${two(day)}`;
  };

/** Letters and digits alone, which every device can store; `part`: what it is of the community. */
function fileName(community: string, part: string, as: ExportRequest["as"]): string {
  const name = community.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "") || "Guildhall";
  return `${name}${part}.${as === "csv" ? "csv" : "md"}`;
}
