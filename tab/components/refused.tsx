import type { RefusalCode } from "@guildhall/shared/protocol/handshake";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { useEffect, useState } from "react";
import { remembered } from "../live/remembered.ts";
import { useTexts } from "../texts/texts-context.ts";
import { NoticePage } from "./notice-page.tsx";
import { Skeleton } from "./skeleton.tsx";

const reloadedAs = remembered("reloaded-as");

interface RefusedProps {
  readonly code: RefusalCode;
  readonly reload?: () => void;
}

/** Why this person is refused, and what to do. An old page reloads itself once; drafts are kept. */
export function Refused({ code, reload = () => location.reload() }: RefusedProps) {
  const tab = useTexts("tab");
  const version = String(PROTOCOL_VERSION);
  const [reloading] = useState(() => code === "oldTab" && reloadedAs.read() !== version);
  useEffect(() => {
    if (!reloading) return;
    reloadedAs.write(version);
    reload();
  }, [reloading, reload, version]);
  if (reloading) return <Skeleton />;
  return (
    <NoticePage
      explanation={tab.refusals[code]}
      action={{ label: code === "oldTab" ? tab.reload : tab.tryAgain, onPress: reload }}
    />
  );
}
