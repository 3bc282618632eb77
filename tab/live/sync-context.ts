import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Live$, SyncClient } from "../sync/sync-client.ts";

const SyncContext = createContext<SyncClient | null>(null);

export const SyncProvider = SyncContext.Provider;

/** The client that provides the page's data. */
export function useSync(): SyncClient {
  const sync = useContext(SyncContext);
  if (sync === null) throw new Error("There is no SyncProvider above this component");
  return sync;
}

/** The current value of live data; renders again when it changes. */
export const useLive$ = <T>(value: Live$<T>): T =>
  useSyncExternalStore(
    useCallback((listener: () => void) => value.subscribe(listener), [value]),
    () => value.get(),
  );
