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
    rowGap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  said: { overflowWrap: "anywhere" },
  release: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  alone: { alignSelf: "flex-start" },
});

interface OwnStoryProps {
  readonly takeaway: TakeawayId;
  /** what was learned, for the names of the buttons */
  readonly lesson: string;
  /** whether it stands above this once members can read it */
  readonly listed?: boolean;
}

/** What came of something, as this person tells it: theirs alone until they release it. Nothing if they may not tell it. */
export function OwnStory({ takeaway, lesson, listed = false }: OwnStoryProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").helped.story;
  const act = useAct();
  const disabledFocusable = !useWritable();
  const story = readStory(useView(), takeaway);
  const draft = `story.${takeaway}`;
  const [editing, setEditing] = useEditing(draft);
  if (story === null) return null;
  const { mine, released, forSponsors, mayWrite } = story;
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
  if (mine === null && mayWrite)
    return (
      <Button
        className={styles.alone}
        appearance="subtle"
        disabledFocusable={disabledFocusable}
        aria-label={words.tellOf(lesson)}
        onClick={() => setEditing(true)}
      >
        {words.tell}
      </Button>
    );
  return (
    <div className={styles.story}>
      {mine !== null && !(released && listed) && (
        <p className={mergeClasses(text.plain, styles.said)} dir="auto">
          {mine}
        </p>
      )}
      {!released && !forSponsors && <p className={text.quiet}>{words.onlyYou}</p>}
      <Release {...{ takeaway, lesson }} to="members" is={released} may={mine !== null} />
      <Release {...{ takeaway, lesson }} to="sponsors" is={forSponsors} may={mine !== null} />
      {mayWrite && (
        <div className={styles.buttons}>
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
        </div>
      )}
    </div>
  );
}

const RELEASE = { members: "releaseStory", sponsors: "releaseStoryToSponsors" } as const;
const WITHDRAW = { members: "withdrawStory", sponsors: "withdrawStoryFromSponsors" } as const;

interface ReleaseProps extends Omit<OwnStoryProps, "listed"> {
  readonly to: keyof typeof RELEASE;
  /** whether it is released */
  readonly is: boolean;
  /** whether it can be */
  readonly may: boolean;
}

/** Who reads it, or would, and what changes that. */
function Release({ takeaway, lesson, to, is, may }: ReleaseProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").helped.story;
  const act = useAct();
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  if (!is && !may) return null;
  const press = async (): Promise<void> => {
    const type = is ? WITHDRAW[to] : RELEASE[to];
    if (await act.community({ type, takeaway })) announce(is ? words.withdrawn[to] : words.released[to]);
  };
  return (
    <div className={styles.release}>
      <p className={text.quiet}>{is ? words.now[to] : words.before[to]}</p>
      <Button
        className={styles.alone}
        disabledFocusable={disabledFocusable}
        aria-label={is ? words.withdrawOf[to](lesson) : words.releaseOf[to](lesson)}
        onClick={singleTap(() => void press())}
      >
        {is ? words.withdraw[to] : words.release[to]}
      </Button>
    </div>
  );
}
