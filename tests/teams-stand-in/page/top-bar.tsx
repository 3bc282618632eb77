import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ConversationState, Person, StandInState } from "../model.ts";
import { send } from "./commands.ts";
import { Controls } from "./controls.tsx";
import type { Go, Place, ThemeName, View } from "./place.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { marginInlineEnd: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase100 },
  nav: { display: "flex", gap: tokens.spacingHorizontalXXS, flexGrow: 1 },
  choice: { width: "168px" },
  theme: { width: "120px" },
  language: { width: "140px" },
  field: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

const places: readonly { readonly view: View; readonly label: string }[] = [
  { view: "meeting", label: "Meeting" },
  { view: "side-by-side", label: "Side by side" },
  { view: "details", label: "Details tab" },
  { view: "chat", label: "Chat" },
];

/** Guildhall answers in British English to whoever speaks a language that it does not. */
const languages: readonly (readonly [locale: string, label: string])[] = [
  ["en-GB", "English (UK)"],
  ["en-US", "English (US)"],
  ["de-DE", "Deutsch"],
  ["en-XA", "Longer texts"],
  ["ar-XB", "Mirrored texts"],
];

interface TopBarProps {
  readonly state: StandInState;
  readonly place: Place;
  readonly go: Go;
  readonly me: Person;
  readonly conversation: ConversationState;
}

/** Shows what this is, who you are, and what you look at. */
export function TopBar({ conversation, go, me, place, state }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <div className={styles.label}>
        <Text as="h1" className={styles.title} block>
          Stand-in Teams
        </Text>
        <Text size={200} className={styles.quiet} block>
          not Microsoft Teams
        </Text>
      </div>
      <nav className={styles.nav} aria-label="Views">
        {places.map(({ label, view }) => (
          <Button
            key={view}
            appearance={place.view === view ? "primary" : "subtle"}
            aria-current={place.view === view ? "page" : undefined}
            data-testid={`view-${view}`}
            onClick={() => go({ view, sub: undefined })}
          >
            {label}
          </Button>
        ))}
      </nav>
      <Select
        className={styles.choice}
        aria-label="Conversation"
        data-testid="conversation-select"
        value={conversation.key}
        onChange={(_event, data) => go(placeIn(data.value, state, place))}
      >
        {state.conversations.map((one) => (
          <option key={one.key} value={one.key}>
            {one.name}
          </option>
        ))}
      </Select>
      <label className={styles.field}>
        <Text size={200}>You are</Text>
        <Select
          className={styles.choice}
          data-testid="me-select"
          value={me.key}
          onChange={(_event, data) => go({ me: data.value })}
        >
          {state.people.map((person) => (
            <option key={person.key} value={person.key}>
              {person.name}
            </option>
          ))}
        </Select>
      </label>
      <Select
        className={styles.theme}
        aria-label="Theme"
        data-testid="theme-select"
        value={place.theme}
        onChange={(_event, data) => go({ theme: data.value as ThemeName })}
      >
        <option value="default">Light</option>
        <option value="dark">Dark</option>
        <option value="contrast">Contrast</option>
      </Select>
      <Select
        className={styles.language}
        aria-label="Language of your Teams"
        data-testid="locale-select"
        value={me.locale}
        onChange={(_event, data) => void send("speak", { me: me.key, locale: data.value })}
      >
        {languages.map(([locale, label]) => (
          <option key={locale} value={locale}>
            {label}
          </option>
        ))}
      </Select>
      <Controls state={state} conversation={conversation} />
    </header>
  );
}

/** A chat without a meeting has no call. */
function placeIn(where: string, state: StandInState, place: Place): Partial<Place> {
  const hasMeeting = state.conversations.find((one) => one.key === where)?.meeting !== undefined;
  return hasMeeting || place.view !== "meeting" ? { where } : { where, view: "chat" };
}
