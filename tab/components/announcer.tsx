import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import { useTextStyles } from "./text-styles.ts";

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Announces changes to screen readers, politely and never every second. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

/** Long enough to be read out; then it is removed from the page. */
const STANDS_FOR = 4_000;

export function Announcer({ children }: { readonly children: ReactNode }) {
  const text = useTextStyles();
  const [texts, setTexts] = useState<readonly string[]>([]);
  const announce = useCallback((told: string) => setTexts((before) => [...before, told]), []);

  useEffect(() => {
    if (texts.length === 0) return undefined;
    const timer = setTimeout(() => setTexts([]), STANDS_FOR);
    return () => clearTimeout(timer);
  }, [texts]);

  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={text.unseen} role="status" aria-live="polite">
        {texts.map((told, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- texts are only ever added at the end
          <p key={index}>{told}</p>
        ))}
      </div>
    </AnnounceContext>
  );
}
