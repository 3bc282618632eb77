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
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  title: { color: tokens.colorNeutralForeground1 },
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
        <h1 className={mergeClasses(text.label, styles.line, styles.title)} title={title} dir="auto">
          {title}
        </h1>
        {subtitle !== undefined && (
          <p className={mergeClasses(text.quiet, styles.line)} title={subtitle}>
            {subtitle}
          </p>
        )}
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
