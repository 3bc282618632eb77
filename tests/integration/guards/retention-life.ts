import { DAY } from "@guildhall/shared/domain/kernel/time";
import type { Living } from "./living.ts";

const MONTH = 30 * DAY;

/** It is to be erased because nobody uses it, and then because the app was removed; both are called off. */
export async function markTwice({ ask, world }: Living): Promise<void> {
  const now = () => world.environment.now();
  await ask("guildhall", { type: "announceErasure", keepFor: MONTH });
  await ask("guildhall", { type: "recordOpened" });
  await ask("guildhall", { type: "recordAppRemoved", at: now(), keepFor: MONTH });
  await ask("guildhall", { type: "recordAppAdded", at: now() });
}
