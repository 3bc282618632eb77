/** A text kept in this browser. If the browser keeps nothing (a blocked frame), it is lost. */
export interface Remembered {
  read(this: void): string | null;
  write(this: void, text: string | null): void;
}

const PREFIX = "guildhall.";

/** The text kept under `name`. Never throws: a frame in Teams may be denied its storage. */
export function remembered(name: string): Remembered {
  const key = PREFIX + name;
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(text) {
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // Storage is denied or full: the page works without.
      }
    },
  };
}
