import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { readStory } from "@guildhall/shared/reading/helped";
import { useView } from "../../../activity/use-activities.ts";
import { InlineEdit } from "../../../components/activity/inline-edit.tsx";
import { useAnnounce } from "../../../components/announcer.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useEditing } from "../../../live/use-edit.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  story: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  said: { overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  alone: { alignSelf: "flex-start" },
});

interface OwnStoryProps {
  readonly takeaway: TakeawayId;
  /** what was learned, for the names of the buttons */
  readonly lesson: string;
}

/** What came of something, as this person tells it: theirs alone until they show it to members. Nothing if they may not tell it. */
export function OwnStory({ takeaway, lesson }: OwnStoryProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").helped.story;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  const story = readStory(useView(), takeaway);
  const draft = `story.${takeaway}`;
  const [editing, setEditing] = useEditing(draft);
  if (story === null) return null;
  const { mine, released, mayWrite } = story;
  const give = async (type: "releaseStory" | "withdrawStory", thanks: string): Promise<void> => {
    if (await act.community({ type, takeaway })) announce(thanks);
  };
  if (released)
    return (
      <Button
        className={styles.alone}
        disabledFocusable={disabledFocusable}
        aria-label={words.withdrawOf(lesson)}
        onClick={singleTap(() => void give("withdrawStory", words.withdrawn))}
      >
        {words.withdraw}
      </Button>
    );
  if (editing && mayWrite)
    return (
      <InlineEdit
        draft={draft}
        label={words.label}
        text={mine ?? ""}
        most={LIMITS.takeaway}
        onSave={(typed, report) => act.community({ type: "writeStory", takeaway, text: typed }, report)}
        onClose={() => setEditing(false)}
      />
    );
  if (mine === null)
    return mayWrite ? (
      <Button
        className={styles.alone}
        appearance="subtle"
        disabledFocusable={disabledFocusable}
        aria-label={words.tellOf(lesson)}
        onClick={() => setEditing(true)}
      >
        {words.tell}
      </Button>
    ) : null;
  return (
    <div className={styles.story}>
      <p className={mergeClasses(text.plain, styles.said)} dir="auto">
        {mine}
      </p>
      <p className={text.quiet}>{words.onlyYou}</p>
      <div className={styles.buttons}>
        <Button
          disabledFocusable={disabledFocusable}
          aria-label={words.releaseOf(lesson)}
          onClick={singleTap(() => void give("releaseStory", words.released))}
        >
          {words.release}
        </Button>
        {mayWrite && (
          <>
            <Button
              appearance="subtle"
              disabledFocusable={disabledFocusable}
              aria-label={words.editOf(lesson)}
              onClick={() => setEditing(true)}
            >
              {words.edit}
            </Button>
            <Button
              appearance="subtle"
              disabledFocusable={disabledFocusable}
              aria-label={words.removeOf(lesson)}
              onClick={() => void act.community({ type: "writeStory", takeaway, text: "" })}
            >
              {words.remove}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
