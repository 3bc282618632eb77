import type { CommittedSignal } from "@guildhall/shared/app/committed";
import type { Telemetry } from "@guildhall/shared/app/telemetry";
import type { SealKeys } from "@guildhall/shared/ports/seal-keys";

/** Counts the commits of this server, and those of others that it reads. */
export const countCommits = (committed: CommittedSignal, telemetry: Telemetry): (() => void) =>
  committed.subscribe(({ written }) =>
    telemetry.count(written.where === "here" ? "commits" : "commits.read"),
  );

/** Counts the keys that are drawn and destroyed. */
export const countedSeals = (keys: SealKeys, telemetry: Telemetry): SealKeys => ({
  all: (stream) => keys.all(stream),
  rewrap: () => keys.rewrap(),
  async obtain(stream, scope) {
    const key = await keys.obtain(stream, scope);
    telemetry.count("seals.drawn");
    return key;
  },
  async destroy(stream, scope) {
    await keys.destroy(stream, scope);
    telemetry.count("seals.destroyed");
  },
});
