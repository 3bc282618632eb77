import type { Storage } from "@guildhall/shared/ports/storage";
import { settle } from "@guildhall/shared/testing/manual-environment";

/** A storage, and a function that waits until no request to it is pending. */
export function watched(storage: Storage): {
  readonly storage: Storage;
  readonly quiet: () => Promise<void>;
} {
  const open = new Set<Promise<unknown>>();
  const through = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name, self) {
        const method: unknown = Reflect.get(target, name, self);
        if (typeof method !== "function") return method;
        return (...given: unknown[]) => {
          const call = (Reflect.apply(method, target, given) as Promise<unknown>).finally(() =>
            open.delete(call),
          );
          open.add(call);
          return call;
        };
      },
    });
  return {
    storage: Object.fromEntries(
      Object.entries(storage).map(([name, port]: [string, object]) => [name, through(port)]),
    ) as unknown as Storage,
    async quiet() {
      do {
        await Promise.allSettled(open);
        await settle();
      } while (open.size > 0);
    },
  };
}
