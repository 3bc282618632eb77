import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ConversationState, Person, StandInState } from "../model.ts";
import { AppFrame } from "./app-frame.tsx";
import { NotInstalled } from "./not-installed.tsx";
import type { ThemeName } from "./place.ts";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    width: "320px",
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rounded: {
    flexShrink: 1,
    minWidth: "280px",
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: "hidden",
  },
  title: { margin: 0 },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "48px",
    paddingInline: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface PanelProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly person: Person;
  readonly theme: ThemeName;
  readonly sub?: string | undefined;
  readonly head?: ReactNode;
  /** Shown on its own rather than at the window's edge. */
  readonly rounded?: boolean;
  readonly onOpenLink: (url: string) => void;
}

/** One person's side panel, with the app in it. */
export function Panel({ conversation, head, onOpenLink, person, rounded, state, sub, theme }: PanelProps) {
  const styles = useStyles();
  const canSee = conversation.botInstalled && conversation.memberKeys.includes(person.key);
  return (
    <aside
      className={mergeClasses(styles.panel, rounded === true && styles.rounded)}
      aria-label={`Side panel of ${person.name}`}
    >
      <div className={styles.head}>
        {head ?? (
          <Text as="h2" weight="semibold" className={styles.title}>
            {state.botName}
          </Text>
        )}
      </div>
      {canSee ? (
        <AppFrame
          key={person.key}
          state={state}
          person={person}
          conversation={conversation}
          frameContext="sidePanel"
          theme={theme}
          sub={sub}
          testId={`app-panel-${person.key}`}
          label={`${state.botName}, side panel of ${person.name}`}
          onOpenLink={onOpenLink}
        />
      ) : (
        <NotInstalled state={state} conversation={conversation} person={person} />
      )}
    </aside>
  );
}
