import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PeopleRegular } from "@fluentui/react-icons";
import { useTextStyles } from "../../components/text-styles.ts";
import { openerId } from "../../components/use-layer.ts";
import { useTexts } from "../../texts/texts-context.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  title: { color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  button: { flexShrink: 0, minWidth: "32px", whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
});

interface PanelHeaderProps {
  readonly title: string;
  /** the session's number and facilitator */
  readonly subtitle?: string;
  /** the number of people present, as a button that shows who; missing while no session runs */
  readonly people?: { readonly count: number; readonly onOpen: () => void };
}

/** The community, its session, and how many people are present. */
export function PanelHeader(props: PanelHeaderProps) {
  const words = useTexts("panel");
  const { title, subtitle, people } = props;
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={mergeClasses(text.label, styles.title)} dir="auto">
          {title}
        </h1>
        {subtitle !== undefined && <p className={text.quiet}>{subtitle}</p>}
      </div>
      {people !== undefined && (
        <Button
          id={openerId("people")}
          className={styles.button}
          appearance="subtle"
          icon={<PeopleRegular />}
          aria-label={words.hereLabel(people.count)}
          onClick={people.onOpen}
        >
          {words.here(people.count)}
        </Button>
      )}
    </header>
  );
}
