import { type ComponentType, useState } from "react";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { AskForm, type AskProps } from "./ask-form.tsx";
import { LIVE, openedFrom, type Opening, WEEK_IN_CHAT } from "./opening.ts";
import { OpeningFields } from "./opening-fields.tsx";

/** A form for an activity of which nothing but its opening is chosen. */
const askWithOpening = (
  type: "askForTopics" | "openScale" | "lookHonestly" | "proposeClosing",
  name: "topics" | "scale" | "look" | "closing",
  first = LIVE,
): ComponentType<AskProps> =>
  function AskWithOpening({ onDone, onCancel }) {
    const words = useTexts("activities").ask;
    const act = useAct();
    const sync = useSync();
    const [opening, setOpening] = useState<Opening>(first);
    return (
      <AskForm
        label={words[name]}
        onStart={(report) => act.community({ type, ...openedFrom(opening, sync.now()) }, report)}
        onDone={onDone}
        {...(onCancel && { onCancel })}
      >
        <OpeningFields opening={opening} onChange={setOpening} />
      </AskForm>
    );
  };

/** Asks all members for topics. */
export const AskTopics = askWithOpening("askForTopics", "topics");
/** Opens the tenure scale. */
export const AskScale = askWithOpening("openScale", "scale");
/** Begins an honest look at the contract. */
export const AskLook = askWithOpening("lookHonestly", "look");
/** Asks whether the community is closed. */
export const AskClosing = askWithOpening("proposeClosing", "closing", WEEK_IN_CHAT);
