import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Activity, type OpenActivity, activityName } from "@guildhall/shared/reading/open";
import { OpenIcon } from "../directed-icons.tsx";
import { useView } from "../../activity/use-activities.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { openerId } from "../use-layer.ts";
import { activityTitle } from "./activity-words.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  button: {
    width: "100%",
    minHeight: "40px",
    justifyContent: "space-between",
    textAlign: "left",
    paddingInline: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightRegular,
  },
  words: {
    minWidth: 0,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
  },
});

interface OpenListProps {
  readonly activities: readonly Pick<OpenActivity, "activity" | "inChat">[];
  readonly heading?: string;
  readonly onOpen: (activity: Activity) => void;
}

/** The other open activities, each opened with one tap. Nothing if there are none. */
export function OpenList({ activities, heading: given, onOpen }: OpenListProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const tab = useTexts("tab");
  const heading = given ?? tab.activities.openNow;
  const view = useView();
  if (activities.length === 0) return null;
  return (
    <section className={styles.block} aria-label={heading}>
      <p className={text.label}>{heading}</p>
      <ul className={mergeClasses(text.list, styles.list)}>
        {activities.map(({ activity, inChat }) => {
          const title = activityTitle(view, activity, words);
          const told = inChat ? `${title} · ${words.goesOnInChat}` : title;
          return (
            <li key={activityName(activity)}>
              <Button
                id={openerId(activityName(activity))}
                className={styles.button}
                icon={<OpenIcon />}
                iconPosition="after"
                onClick={() => onOpen(activity)}
              >
                <span className={styles.words} title={told}>
                  {told}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
