/** What was last seen of some rows, by key, so that it need not be read again. Only a cache: it may be out of date. */
export interface LastSeen<Value> {
  get(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  forget(key: string): void;
}

export function lastSeen<Value>(most = 5000): LastSeen<Value> {
  const values = new Map<string, Value>();
  return {
    get: (key) => values.get(key),
    keep: (key, value) => {
      values.delete(key);
      values.set(key, value);
      if (values.size <= most) return;
      const [oldest] = values.keys();
      if (oldest !== undefined) values.delete(oldest);
    },
    forget: (key) => void values.delete(key),
  };
}
