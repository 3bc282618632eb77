import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ChatMessage, MeetingNotice, Person } from "../model.ts";

const useStyles = makeStyles({
  place: {
    position: "absolute",
    zIndex: 5,
    right: tokens.spacingHorizontalM,
    bottom: tokens.spacingVerticalM,
    maxWidth: "320px",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

interface NoticesProps {
  readonly notices: readonly MeetingNotice[];
  readonly messages: readonly ChatMessage[];
  readonly botName: string;
  readonly me: Person;
}

/** The newest thing that the bot asked to show in the meeting, until it is dismissed. */
export function Notices({ botName, me, messages, notices }: NoticesProps) {
  const styles = useStyles();
  const [dismissed, setDismissed] = useState("");
  const own = notices.filter((notice) => notice.to.includes(me.key));
  const alerts = messages
    .filter((message) => message.alertInMeeting && !message.deleted)
    .map(({ id, text }) => ({ id, title: text === "" ? `${botName} posted a card` : text }));
  const newest = [...own, ...alerts].toSorted((one, other) => Number(one.id) - Number(other.id)).at(-1);
  if (newest === undefined || newest.id === dismissed) return null;
  return (
    <div className={styles.place} role="status" data-testid="meeting-notice">
      <Text>
        <strong>{botName}</strong> {newest.title}
      </Text>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label="Dismiss"
        onClick={() => setDismissed(newest.id)}
      />
    </div>
  );
}
