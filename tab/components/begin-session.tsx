import type { ButtonProps } from "@fluentui/react-components";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { useEffect, useRef, useState } from "react";
import { waits } from "@guildhall/shared/reading/may";
import { isFar, type UpcomingReading } from "@guildhall/shared/reading/upcoming";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useServerClock } from "../live/server-clock.ts";
import { useSync } from "../live/sync-context.ts";
import { useWritable } from "../live/use-community.ts";
import { useTexts } from "../texts/texts-context.ts";
import { Confirm } from "./confirm.tsx";
import { PrimaryButton } from "./primary-button/primary-button.tsx";
import { singleTap } from "./single-tap.ts";

interface BeginSessionProps {
  readonly next: UpcomingReading;
  readonly label: string;
  readonly look?: Pick<ButtonProps, "appearance" | "size" | "className">;
  readonly onBegun?: () => void;
}

/** Begins the next session. If that is planned for another day, it asks first whether an extra one is meant. */
export function BeginSession({ next, label, look = {}, onBegun }: BeginSessionProps) {
  const words = useTexts("tab").beginSession;
  const panel = useTexts("panel");
  const act = useAct();
  const writable = useWritable();
  const view = useView();
  const [beginning, setBeginning] = useState(false);
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) opener.current?.focus();
    asked.current = asking;
  }, [asking]);
  const { at } = next;
  const sync = useSync();
  const far = useServerClock((now) => isFar(next, now));

  async function begin(session: SessionId | null): Promise<void> {
    setAsking(false);
    setBeginning(true);
    if (await act.community({ type: "begin", session })) onBegun?.();
    setBeginning(false);
  }

  if (waits(view, "begin")) return null;
  if (asking && far && at !== null)
    return (
      <Confirm
        question={words.ask(at)}
        yes={words.today}
        other={{ label: words.extra, onPress: () => void begin(null), note: words.told }}
        no={words.notNow}
        onYes={() => void begin(next.id)}
        onNo={() => setAsking(false)}
      />
    );
  return (
    <PrimaryButton
      ref={opener}
      appearance="secondary"
      {...look}
      disabledFocusable={!writable || beginning}
      // What was drawn may be a second old, and the server's time was not known then.
      onClick={singleTap(() => (isFar(next, sync.now()).value ? setAsking(true) : void begin(next.id)))}
    >
      {beginning ? panel.beforeSession.beginning : label}
    </PrimaryButton>
  );
}
