import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Ref } from "react";
import type { ConversationState, Person, StandInState, TabSettings } from "../model.ts";
import { appAddress } from "./app-address.ts";
import { send } from "./commands.ts";
import type { AppStatus } from "./host-answers.ts";
import { legacyContext } from "./legacy-context.ts";
import type { FrameContext, Surface } from "./legacy-context.ts";
import type { ThemeName } from "./place.ts";
import { meetingDetails } from "./meeting-details.ts";
import { hostTeamsApp } from "./teams-host.ts";
import type { TeamsHost } from "./teams-host.ts";

const useStyles = makeStyles({
  frame: { position: "relative", display: "flex", flexGrow: 1, minHeight: 0, minWidth: 0 },
  iframe: { border: "none", flexGrow: 1, width: "100%", minHeight: 0, colorScheme: "normal" },
  cover: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
});

export interface AppFrameProps {
  readonly state: StandInState;
  readonly person: Person;
  readonly conversation: ConversationState;
  readonly frameContext: FrameContext;
  readonly theme: ThemeName;
  readonly testId: string;
  readonly label: string;
  readonly sub?: string | undefined;
  /** Address of the content, if it is not the tab's. */
  readonly url?: string | undefined;
  readonly onValidity?: (valid: boolean) => void;
  readonly onOpenLink?: (url: string) => void;
  readonly saver?: Ref<Saver>;
}

export interface Saver {
  save(): Promise<TabSettings | undefined>;
}

/**
 * The app in a frame. It asks once for the language, and for the page that a link names, as in Teams, where it is loaded
 * anew with another.
 */
export const AppFrame = (props: AppFrameProps) => (
  <LoadedFrame key={`${props.person.locale} ${props.sub ?? ""}`} {...props} />
);

/** The app in a frame at one person's own origin, with the host's side of teams-js. */
function LoadedFrame(props: AppFrameProps) {
  const styles = useStyles();
  const { conversation, frameContext, person, state, theme } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TeamsHost>(undefined);
  const [status, setStatus] = useState<AppStatus>("loading");
  const [reason, setReason] = useState<string>();
  const [painted, setPainted] = useState(false);
  const [sessionId] = useState(() => crypto.randomUUID());
  const me = person.key;
  const origin = state.tabOrigins[me] ?? state.appUrl ?? "";
  const source = useMemo(
    () => appAddress(props.url ?? conversation.tab?.contentUrl, state.appUrl, origin),
    [props.url, conversation.tab?.contentUrl, state.appUrl, origin],
  );

  // The host outlives renders, so its answers read the current props.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    setStatus("loading");
    setPainted(false);
    const surface = (): Surface => ({
      person: latest.current.person,
      conversation: latest.current.conversation,
      frameContext,
      theme: latest.current.theme,
      sub: latest.current.sub,
      sessionId,
      client: "web",
    });
    const running = hostTeamsApp(() => frame.current?.contentWindow ?? null, origin, {
      frameContext,
      context: () => legacyContext(surface()),
      async token(silent) {
        const answer = await send("token", { me, silent });
        return typeof answer["token"] === "string"
          ? { token: answer["token"] }
          : { error: String(answer["error"]) };
      },
      meetingDetails: () => meetingDetails(latest.current.conversation, latest.current.state),
      async share(url) {
        const now = latest.current;
        if (now.conversation.meeting?.startedAt === undefined || now.person.role === "Attendee") {
          return { errorCode: 1000, message: "Only presenters can share, and only in a meeting." };
        }
        await send("stage", { me, url });
        return true;
      },
      sharing: () => latest.current.conversation.meeting?.stage !== undefined,
      settings: () => latest.current.conversation.tab,
      openLink: (url) => latest.current.onOpenLink?.(url),
      leave: () => history.back(),
      onStatus: (next, why) => {
        setStatus(next);
        setReason(why);
      },
      onValidity: (valid) => latest.current.onValidity?.(valid),
    });
    host.current = running;
    return () => running.close();
  }, [origin, frameContext, me, sessionId, source]);

  useEffect(() => {
    host.current?.themeChanged(theme);
  }, [theme]);
  useImperativeHandle(props.saver, () => ({
    save: () => host.current?.save() ?? Promise.resolve(undefined),
  }));

  if (source === undefined) {
    return (
      <div className={styles.frame}>
        <div className={styles.cover}>
          <Text>The app is not running yet.</Text>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.frame} data-app-status={status}>
      <iframe
        key={source}
        ref={frame}
        className={styles.iframe}
        src={source}
        title={props.label}
        data-testid={props.testId}
        data-app-status={status}
        data-app-locale={person.locale}
        onLoad={() => setPainted(true)}
        allow="clipboard-write; autoplay"
        sandbox="allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts allow-same-origin allow-downloads"
      />
      {status === "failed" ? (
        <div className={styles.cover} role="alert">
          <Text weight="semibold">There was a problem reaching this app</Text>
          <Text>{reason}</Text>
        </div>
      ) : null}
      {status === "loading" && !painted ? (
        <div className={styles.cover} aria-hidden="true">
          <Spinner size="small" />
        </div>
      ) : null}
    </div>
  );
}
