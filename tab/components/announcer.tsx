import { makeStyles } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";

type Announce = (text: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Announces changes to screen readers, politely and never every second. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Long enough to be read out; then it is removed from the page. */
const STANDS_FOR = 4_000;

export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [texts, setTexts] = useState<readonly string[]>([]);
  const announce = useCallback((text: string) => setTexts((before) => [...before, text]), []);

  useEffect(() => {
    if (texts.length === 0) return undefined;
    const timer = setTimeout(() => setTexts([]), STANDS_FOR);
    return () => clearTimeout(timer);
  }, [texts]);

  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={styles.hidden} role="status" aria-live="polite">
        {texts.map((text, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- texts are only ever added at the end
          <p key={index}>{text}</p>
        ))}
      </div>
    </AnnounceContext>
  );
}
