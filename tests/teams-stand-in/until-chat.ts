import type { ChatMessage } from "./model.ts";
import type { World } from "./world.ts";

/** Resolves as soon as the chat contains what is looked for. Notified of every change, it never polls. */
export function untilChat<T>(
  world: World,
  find: (messages: readonly ChatMessage[]) => T | undefined,
  options: { readonly in?: string; readonly timeoutMs?: number },
): Promise<T> {
  const key = options.in ?? "meeting";
  const timeoutMs = options.timeoutMs ?? 10_000;
  return new Promise<T>((resolve, reject) => {
    const look = (): boolean => {
      const found = find(world.messages(key));
      if (found === undefined) return false;
      clearTimeout(timer);
      stop();
      resolve(found);
      return true;
    };
    const stop = world.onChange((change) => {
      if (change.kind === "message") look();
    });
    const timer = setTimeout(() => {
      stop();
      const texts = world.messages(key).map((message) => message.text);
      reject(new Error(`Not in the chat after ${timeoutMs} ms. It holds: ${JSON.stringify(texts)}`));
    }, timeoutMs);
    look();
  });
}
