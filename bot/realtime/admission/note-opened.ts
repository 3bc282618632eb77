import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import { isAppRemoved, opensAnew } from "@guildhall/shared/domain/community/retention/part";
import type { Environment } from "@guildhall/shared/ports/environment";

/** Notes that somebody opens a community that nobody uses: it is kept (SPEC PRIV-9). */
export async function noteOpened(liveStream: CommunityStream, environment: Environment): Promise<void> {
  const { state } = liveStream;
  if (state.status === "unfounded" || isAppRemoved(state) || !opensAnew(state, environment.now())) return;
  await liveStream.submit({
    id: environment.freshId(),
    actor: { kind: "system" },
    command: { type: "recordOpened" },
  });
}
