import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import type { CommunitySlices } from "@guildhall/shared/domain/community/view";
import type { CommunityId, MemberRef, SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { MySession, SessionSlices } from "@guildhall/shared/domain/session/view";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import type { CalendarAnswer, CalendarRequest } from "@guildhall/shared/protocol/calendar";
import type { PermitsAnswer } from "@guildhall/shared/protocol/permits";
import type { ExportAnswer, ExportRequest } from "@guildhall/shared/protocol/export";
import type { HeldAnswer, HeldRequest } from "@guildhall/shared/protocol/held";
import type { RefusalCode } from "@guildhall/shared/protocol/handshake";
import type { MoveAnswer, MoveRequest } from "@guildhall/shared/protocol/moves";
import type { RowList, RowsAnswer, RowsOf, RowsRequestOf } from "@guildhall/shared/protocol/rows";
import type { SearchAnswer, SearchRequest } from "@guildhall/shared/protocol/search";
import type { Answer, InvitedAnswer, Live, RosterAnswer } from "@guildhall/shared/protocol/messages";

/** The state of the connection. `reconnecting`: what is shown may be out of date; what is typed is kept. */
export type Connection =
  | { readonly state: "connecting" }
  | { readonly state: "live" }
  | { readonly state: "reconnecting"; readonly since: Instant }
  | { readonly state: "refused"; readonly code: RefusalCode };

/** A value that changes, for `useSyncExternalStore`: `get` returns the same reference until it changes. */
export interface Live$<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** A stream as this tab knows it. */
export interface StreamView<Slices, Mine> {
  readonly id: string;
  readonly version: number;
  readonly slices: Slices;
  readonly mine: Mine;
}

export interface Me {
  readonly ref: MemberRef;
  readonly meetingOrganiser: boolean;
  readonly community: CommunityId;
  /** the community that was in this chat before, and the link that opens it; null if none has moved away */
  readonly left: { readonly name: string; readonly address: string } | null;
}

/** Everything that a page needs from the server. Framework-free. */
export interface SyncClient {
  readonly connection: Live$<Connection>;
  /** why Teams refused to identify the person, in its own words; null if it did not the last time it was asked */
  readonly notSignedIn: Live$<string | null>;
  readonly me: Live$<Me | null>;
  /** null until known; an unfounded community has no slices */
  readonly community: Live$<StreamView<Partial<CommunitySlices>, MyCommunity> | null>;
  /** the running session, or the last one; null if there never was one */
  readonly session: Live$<StreamView<SessionSlices, MySession> | null>;
  readonly live: Live$<Live | null>;
  /** the open polls in which everybody present has voted, for those who run them; empty for anybody else */
  readonly everybodyVoted: Live$<readonly string[]>;
  readonly names: Live$<ReadonlyMap<string, string>>;
  /** The server's time as this tab estimates it. */
  now(): Instant;
  /** Sends a command, and repeats it (same id) over reconnects until it is answered or has expired. */
  tellCommunity(command: MemberCommunityCommand): Promise<Answer>;
  tellSession(session: SessionId, command: MemberSessionCommand): Promise<Answer>;
  roster(query: string): Promise<RosterAnswer>;
  /** The people in the conversation who have not taken part yet; null if that cannot be found out now. */
  invited(): Promise<InvitedAnswer>;
  /** What Teams lets Guildhall do in the conversation. */
  permits(): Promise<PermitsAnswer>;
  /** A page of what is over, newest first. */
  rows<List extends RowList>(request: RowsRequestOf<List>): Promise<RowsAnswer<RowsOf[List]>>;
  /** What was learned, agreed and decided, the best first. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** About the address of one's own calendar. */
  calendar(request: CalendarRequest): Promise<CalendarAnswer>;
  /** A file of what the screens show. */
  export(request: ExportRequest): Promise<ExportAnswer>;
  /** A code to move the community with, or a community that moves here. */
  move(request: MoveRequest): Promise<MoveAnswer>;
  /** What is held about oneself. */
  held(request: HeldRequest): Promise<HeldAnswer>;
  close(): void;
}
