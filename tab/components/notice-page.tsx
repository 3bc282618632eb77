import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "480px",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    marginInline: "auto",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  aside: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", userSelect: "all" },
});

/** What is so, and what to do. */
interface Explanation {
  readonly title: string;
  readonly body: string;
}

interface NoticePageProps {
  readonly explanation: Explanation;
  /** the way out */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** a code that somebody else can look up */
  readonly aside?: { readonly label: string; readonly code: string } | undefined;
}

/** A page that only says why there is nothing else to see, and what to do. */
export function NoticePage({ explanation, action, aside }: NoticePageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{explanation.title}</h1>
      <p className={styles.body}>{explanation.body}</p>
      {action !== undefined && (
        <Button appearance="primary" onClick={action.onPress}>
          {action.label}
        </Button>
      )}
      {aside !== undefined && (
        <p className={styles.aside}>
          {aside.label}{" "}
          <span className={styles.code} dir="ltr">
            {aside.code}
          </span>
        </p>
      )}
    </main>
  );
}
