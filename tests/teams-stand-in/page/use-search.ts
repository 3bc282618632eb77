import { useEffect, useRef, useState } from "react";
import type { ExtensionAnswer } from "../extension-answer.ts";
import { send } from "./commands.ts";

/** How long somebody has to pause before the bot is asked, in ms. */
const PAUSE = 250;

export interface ExtensionSearch {
  readonly words: string;
  readonly type: (words: string) => void;
  /** undefined: the first answer has not come yet */
  readonly answer: ExtensionAnswer | undefined;
  readonly busy: boolean;
}

/** Asks the bot once when it is opened, and with every few letters that are typed. A late answer to fewer letters is dropped. */
export function useSearch(me: string, conversation: string): ExtensionSearch {
  const [words, setWords] = useState("");
  const [answer, setAnswer] = useState<ExtensionAnswer>();
  const [busy, setBusy] = useState(true);
  const typed = useRef(false);

  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const command = { me, in: conversation, ...(typed.current ? { text: words } : {}) };
      const given = await send("search", command).catch(() => ({ kind: "failed", why: "refused" }));
      if (!current) return;
      setAnswer(given as ExtensionAnswer);
      setBusy(false);
    };
    setBusy(true);
    const timer = setTimeout(() => void ask(), typed.current ? PAUSE : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [me, conversation, words]);

  return {
    words,
    type(next) {
      typed.current = true;
      setWords(next);
    },
    answer,
    busy,
  };
}
