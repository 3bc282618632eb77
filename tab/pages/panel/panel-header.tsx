import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PeopleRegular, Speaker2Regular, SpeakerMuteRegular } from "@fluentui/react-icons";
import { useTextStyles } from "../../components/text-styles.ts";
import { openerId } from "../../components/use-layer.ts";
import { en } from "../../messages/en.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
  },
  button: { flexShrink: 0, minWidth: "32px", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
});

interface PanelHeaderProps {
  readonly title: string;
  readonly headCount: number;
  /** opens who is here; without it the count is only told */
  readonly onPeople?: () => void;
  readonly muted: boolean;
  readonly onMuted: (muted: boolean) => void;
}

/** The community and its session, how many are here, and whether there will be a sound. */
export function PanelHeader({ title, headCount, onPeople, muted, onMuted }: PanelHeaderProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <header className={styles.header}>
      <h1 className={mergeClasses(text.label, styles.title)} title={title}>
        {title}
      </h1>
      {onPeople !== undefined && (
        <Button
          id={openerId("people")}
          className={styles.button}
          appearance="subtle"
          icon={<PeopleRegular />}
          aria-label={en.panel.hereLabel(headCount)}
          onClick={onPeople}
        >
          {en.panel.here(headCount)}
        </Button>
      )}
      <Button
        className={styles.button}
        appearance="subtle"
        icon={muted ? <SpeakerMuteRegular /> : <Speaker2Regular />}
        aria-label={muted ? en.panel.unmute : en.panel.mute}
        title={muted ? en.panel.unmute : en.panel.mute}
        onClick={() => onMuted(!muted)}
      />
    </header>
  );
}
