import type { RefusalCode } from "@guildhall/shared/protocol/handshake";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { useEffect, useState } from "react";
import { remembered } from "../live/remembered.ts";
import { useTexts } from "../texts/texts-context.ts";
import { NoticePage } from "./notice-page.tsx";
import { Skeleton } from "./skeleton.tsx";

const reloadedAs = remembered("reloaded-as");

/** The page has another version than the servers, which a reload changes. */
const OTHER_VERSION: readonly RefusalCode[] = ["oldTab", "oldServer"];

interface RefusedProps {
  readonly code: RefusalCode;
  readonly reload?: () => void;
}

/** Why this person is refused, and what to do. A page of another version reloads itself once; drafts are kept. */
export function Refused({ code, reload = () => location.reload() }: RefusedProps) {
  const tab = useTexts("tab");
  const version = String(PROTOCOL_VERSION);
  const reloads = OTHER_VERSION.includes(code);
  const [reloading] = useState(() => reloads && reloadedAs.read() !== version);
  useEffect(() => {
    if (!reloading) return;
    reloadedAs.write(version);
    reload();
  }, [reloading, reload, version]);
  if (reloading) return <Skeleton />;
  return (
    <NoticePage
      explanation={tab.refusals[code]}
      action={{ label: reloads ? tab.reload : tab.tryAgain, onPress: reload }}
    />
  );
}
