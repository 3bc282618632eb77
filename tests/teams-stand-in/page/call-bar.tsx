import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CallEndFilled, PeopleRegular, ShareScreenStopRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { ConversationState, Person } from "../model.ts";
import { send } from "./commands.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "48px",
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorTransparentStroke}`,
  },
  title: { margin: 0 },
  quiet: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  space: { flexGrow: 1 },
  leave: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": {
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
});

/** How long the meeting has been on; only for display. */
function useElapsed(startedAt: number): string {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1000));
  const two = (part: number): string => String(part).padStart(2, "0");
  const minutes = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? minutes : `${Math.floor(seconds / 3600)}:${minutes}`;
}

interface CallBarProps {
  readonly conversation: ConversationState;
  readonly me: Person;
  readonly startedAt: number;
}

/** The bar above the call: its name, how long it has been on, and how to leave. */
export function CallBar({ conversation, me, startedAt }: CallBarProps) {
  const styles = useStyles();
  const elapsed = useElapsed(startedAt);
  const inMeeting = conversation.meeting?.inMeeting ?? [];
  return (
    <div className={styles.bar}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {conversation.name}
      </Text>
      <Text size={200} className={styles.quiet}>
        {elapsed}
      </Text>
      <Text size={200} className={styles.quiet}>
        <PeopleRegular aria-label="People" /> {inMeeting.length}
      </Text>
      <span className={styles.space} />
      {conversation.meeting?.stage === undefined ? null : (
        <Button
          icon={<ShareScreenStopRegular />}
          data-testid="stop-sharing"
          onClick={() => void send("stage", { me: me.key })}
        >
          Stop sharing
        </Button>
      )}
      {inMeeting.includes(me.key) ? (
        <Button
          className={styles.leave}
          appearance="primary"
          icon={<CallEndFilled />}
          data-testid="leave-meeting"
          onClick={() => void send("leave", { me: me.key })}
        >
          Leave
        </Button>
      ) : (
        <Button
          appearance="primary"
          disabled={!conversation.memberKeys.includes(me.key)}
          data-testid="join-meeting"
          onClick={() => void send("join", { me: me.key })}
        >
          Join
        </Button>
      )}
    </div>
  );
}
