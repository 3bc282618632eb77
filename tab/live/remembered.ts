/** A text kept in this browser. Where the browser keeps nothing (a blocked frame), it is forgotten. */
export interface Remembered {
  read(): string | null;
  write(text: string | null): void;
}

const PREFIX = "guildhall.";

/** What is kept under `name`. Never throws: a frame in Teams may be denied its storage. */
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
        // Denied or full: the page goes on without.
      }
    },
  };
}
