import { Button } from "@fluentui/react-components";
import { type RefObject, useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useTexts } from "../../../texts/texts-context.ts";
import { copyText } from "./copy-text.ts";

/** What came of copying, which stands beside what was copied; null: nothing was. */
export interface Copied {
  readonly said: string | null;
  readonly say: (said: string) => void;
}

export function useCopied(): Copied {
  const [said, say] = useState<string | null>(null);
  return { said, say };
}

interface CopyButtonProps {
  readonly text: string;
  /** the field that shows it */
  readonly shown: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  readonly copied: Copied;
}

/** Copies what a field shows. */
export function CopyButton({ text, shown, copied }: CopyButtonProps) {
  const { copy: words } = useTexts("setup");
  const announce = useAnnounce();
  async function copy(): Promise<void> {
    const said = (await copyText(text, shown.current)) ? words.copied : words.byHand;
    copied.say(said);
    announce(said);
  }
  return <Button onClick={() => void copy()}>{words.copy}</Button>;
}
