import type { Notice, Notices } from "../ports/notices.ts";

/** Notices between the live streams of one process, delivered at once and in order. */
export function memoryNotices(): Notices {
  const listeners = new Set<(notice: Notice) => void>();
  return {
    publish(notice) {
      for (const listener of [...listeners]) listener(notice);
    },
    subscribe(listener) {
      const own = (notice: Notice): void => listener(notice);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
