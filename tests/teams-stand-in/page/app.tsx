import {
  FluentProvider,
  makeStyles,
  MessageBar,
  Spinner,
  Text,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useLive } from "./live.ts";
import { followLink } from "./links.ts";
import { usePlace } from "./place.ts";
import type { ThemeName } from "./place.ts";
import { Screen } from "./screen.tsx";

const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  page: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  waiting: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
  },
});

/** The stand-in's page. */
export function App() {
  const styles = useStyles();
  const live = useLive();
  const [place, go] = usePlace();
  const theme = fluentThemes[place.theme];
  const me = live?.state.people.find((person) => person.key === place.me) ?? live?.state.people[0];
  const name = me?.name;
  useEffect(() => {
    document.title =
      name === undefined
        ? "Stand-in Teams — not Microsoft Teams"
        : `${name} — Stand-in Teams, not Microsoft Teams`;
  }, [name]);
  const [trouble, setTrouble] = useState<string>();
  const openUrl = (url: string): void => {
    if (live === undefined || me === undefined) return;
    const followed = followLink(url, live.state, me);
    setTrouble(followed.kind === "refused" ? followed.why : undefined);
    if (followed.kind === "elsewhere") window.open(url, "_blank", "noopener");
    if (followed.kind === "place") go(followed.place);
  };
  return (
    <FluentProvider theme={theme} applyStylesToPortals={false} className={styles.page}>
      {trouble === undefined ? null : (
        <MessageBar intent="error" data-testid="link-trouble">
          {trouble}
        </MessageBar>
      )}
      {live === undefined || me === undefined ? (
        <div className={styles.waiting}>
          <Spinner label="Reaching the stand-in Teams" />
          <Text size={200}>Stand-in Teams — not Microsoft Teams</Text>
        </div>
      ) : (
        <Screen live={live} place={place} go={go} me={me} theme={theme} onOpenUrl={openUrl} />
      )}
    </FluentProvider>
  );
}
