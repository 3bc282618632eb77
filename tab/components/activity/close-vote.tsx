import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PollPicture } from "../../activity/pictures.ts";
import { useEverybodyVoted, usePeopleHere } from "../../activity/use-activities.ts";
import { useWritable } from "../../live/use-community.ts";
import { en } from "../../messages/en.ts";
import { useAnnounce } from "../announcer.tsx";
import { Strip } from "../strip.tsx";
import { ConfirmButton } from "./confirm-button.tsx";

interface CloseVoteProps {
  readonly polls: readonly PollPicture[];
  readonly label?: string;
  readonly onClose: () => void;
}

/** Closes a vote: offered when everybody here has voted, with a question before that. Never by itself. */
export function CloseVote({ polls, label = en.activity.vote.close, onClose }: CloseVoteProps) {
  const announce = useAnnounce();
  const here = usePeopleHere();
  const disabledFocusable = !useWritable();
  const everybody = useEverybodyVoted(polls);
  const before = useRef(everybody);
  useEffect(() => {
    if (everybody && !before.current) announce(en.activity.vote.announceEverybody);
    before.current = everybody;
  }, [everybody, announce]);
  const turnout = Math.min(...polls.map((poll) => poll.turnout));
  if (everybody)
    return (
      <Strip
        tone="info"
        actions={
          <Button appearance="primary" disabledFocusable={disabledFocusable} onClick={onClose}>
            {label}
          </Button>
        }
      >
        {en.activity.vote.everybody}
      </Strip>
    );
  return (
    <div>
      <ConfirmButton
        label={label}
        question={
          polls.length > 1
            ? en.activity.vote.closeAskSeveral
            : en.activity.vote.closeAsk(turnout, Math.max(here, turnout))
        }
        yes={en.activity.vote.closeNow}
        no={en.activity.vote.keepOpen}
        onYes={onClose}
      />
    </div>
  );
}
