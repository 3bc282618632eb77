import { FluentProvider, makeStyles, teamsDarkTheme, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Person, StandInSnapshot } from "../model.ts";
import { AppFrame } from "./app-frame.tsx";
import { CallWindow } from "./call-window.tsx";
import { Chat } from "./chat.tsx";
import { ConfigDialog } from "./config-dialog.tsx";
import { NotInstalled } from "./not-installed.tsx";
import { Panel } from "./panel.tsx";
import type { Go, Place } from "./place.ts";
import { SideBySide } from "./side-by-side.tsx";
import { TopBar } from "./top-bar.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexGrow: 1, minHeight: 0 },
  call: { display: "flex", flexGrow: 1, minWidth: 0, minHeight: 0 },
  chat: { width: "360px", flexShrink: 0, display: "flex" },
  alone: {
    display: "flex",
    flexGrow: 1,
    justifyContent: "center",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface ScreenProps {
  readonly live: StandInSnapshot;
  readonly place: Place;
  readonly go: Go;
  readonly me: Person;
  readonly theme: Theme;
  readonly onOpenUrl: (url: string) => void;
}

/** What the address selects. */
export function Screen({ go, live, me, onOpenUrl, place, theme }: ScreenProps) {
  const styles = useStyles();
  const { messages, state } = live;
  const conversation =
    state.conversations.find((one) => one.key === place.where || one.id === place.where) ??
    state.conversations[0];
  if (conversation === undefined) return null;
  const canSee = conversation.botInstalled && conversation.memberKeys.includes(me.key);
  const common = { state, conversation };
  const frame = (frameContext: "content" | "meetingStage", url?: string) =>
    canSee ? (
      <AppFrame
        key={`${me.key} ${frameContext}`}
        {...common}
        person={me}
        frameContext={frameContext}
        theme={place.theme}
        sub={place.sub}
        url={url}
        testId={`app-${frameContext === "content" ? "details" : "stage"}-${me.key}`}
        label={`${state.botName}, ${frameContext === "content" ? "details tab" : "stage"}`}
        onOpenLink={onOpenUrl}
      />
    ) : (
      <NotInstalled {...common} person={me} />
    );
  const panel = <Panel {...common} person={me} theme={place.theme} sub={place.sub} onOpenLink={onOpenUrl} />;
  const chat = (wide: boolean) => (
    <Chat
      {...common}
      messages={messages}
      me={me}
      theme={theme}
      themeName={place.theme}
      wide={wide}
      onOpenUrl={onOpenUrl}
    />
  );
  const stage = conversation.meeting?.stage;
  // As in Teams, the call is dark in every theme except high contrast.
  const call = (middle: ReactNode) => (
    <FluentProvider
      theme={place.theme === "contrast" ? theme : teamsDarkTheme}
      applyStylesToPortals={false}
      className={styles.call}
    >
      <CallWindow
        {...common}
        me={me}
        messages={messages.filter((message) => message.conversationId === conversation.id)}
        middle={middle}
      />
    </FluentProvider>
  );

  const body = () => {
    switch (place.view) {
      case "meeting":
        return (
          <main className={styles.row}>
            {call(stage === undefined ? undefined : frame("meetingStage", stage.url))}
            {panel}
            <div className={styles.chat}>{chat(false)}</div>
          </main>
        );
      case "side-by-side":
        return (
          <main className={styles.row}>
            {call(<SideBySide {...common} place={place} go={go} theme={theme} onOpenLink={onOpenUrl} />)}
            <div className={styles.chat}>{chat(false)}</div>
          </main>
        );
      case "details":
        return <main className={styles.alone}>{frame("content")}</main>;
      case "chat":
        return <main className={styles.alone}>{chat(true)}</main>;
      case "panel":
        return <main className={styles.alone}>{panel}</main>;
      case "stage":
        return <main className={styles.alone}>{frame("meetingStage", stage?.url)}</main>;
      case "config":
        return (
          <ConfigDialog {...common} person={me} theme={place.theme} onDone={() => go({ view: "details" })} />
        );
      default:
        return place.view satisfies never;
    }
  };
  return (
    <>
      <TopBar {...common} place={place} go={go} me={me} />
      {body()}
    </>
  );
}
