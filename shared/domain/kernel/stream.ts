import type { CommunityId, SessionId } from "./ids.ts";

/** The two kinds of stream. */
export type StreamId =
  | { readonly kind: "community"; readonly id: CommunityId }
  | { readonly kind: "session"; readonly id: SessionId };

export const communityStream = (id: CommunityId): StreamId => ({ kind: "community", id });
export const sessionStream = (id: SessionId): StreamId => ({ kind: "session", id });

/** A stream's name: `community-<id>` or `session-<id>`. Safe in storage keys and as a map key. */
export const streamKey = (stream: StreamId): string => `${stream.kind}-${stream.id}`;
