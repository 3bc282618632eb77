import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LearnedText } from "@guildhall/shared/domain/search/learned";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { PageLink } from "../addresses/page-link.tsx";
import { useFormerly } from "../past-sessions/use-formerly.ts";
import { Marked } from "../marked.tsx";

const useStyles = makeStyles({
  text: {
    paddingBlock: tokens.spacingVerticalS,
    ":not(:last-child)": {
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  said: { overflowWrap: "anywhere" },
  story: {
    marginTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  about: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

interface FoundTextProps {
  readonly found: LearnedText;
  readonly elementId: string;
  /** what was looked for */
  readonly wanted: readonly string[];
  readonly former: ReadonlySet<string>;
}

/** Something that was found: what it says, what it is, and where it came from. */
export function FoundText({ found, elementId, wanted, former }: FoundTextProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { learned: words, helped } = useTexts("setup");
  const { logistics } = useTexts("activities");
  const named = useFormerly(former);
  const { kind, at, title, answer, choice, session, presenter, facilitator, owner, used, stories } = found;
  const about = [
    ...(used === 0 ? [] : [helped.usedBy(used)]),
    ...(owner === null ? [] : [words.owned(named(owner))]),
    ...(presenter === null ? [] : [words.presented(named(presenter))]),
    ...(facilitator === null ? [] : [words.facilitated(named(facilitator))]),
  ];
  const said = choice === null ? found.text : logistics.choice(choice);
  const heading = choice === null ? title : logistics.elements[choice.element];
  return (
    <li id={elementId} tabIndex={-1} className={styles.text}>
      <div className={text.quiet}>{words.line(kind, at)}</div>
      {heading !== null && (
        <div className={mergeClasses(text.plain, styles.title)}>
          <Marked text={heading} wanted={choice === null ? wanted : []} />
        </div>
      )}
      <div className={mergeClasses(text.plain, styles.said)}>
        <Marked text={said} wanted={wanted} />
      </div>
      {kind === "question" && (
        <div className={mergeClasses(text.plain, styles.said)}>
          {answer === null ? (
            <span className={text.quiet}>{words.unanswered}</span>
          ) : (
            <>
              <span className={text.quiet}>{words.answered}</span> <Marked text={answer} wanted={wanted} />
            </>
          )}
        </div>
      )}
      {stories.map(({ by, text: story }) => (
        <div key={by} className={mergeClasses(text.plain, styles.story)}>
          <Marked text={story} wanted={wanted} />{" "}
          <span className={text.quiet}>{helped.story.by(named(by))}</span>
        </div>
      ))}
      <div className={styles.about}>
        {session === null ? (
          <PageLink to="agreements">{words.toAgreements}</PageLink>
        ) : (
          <PageLink to="sessions" session={session}>
            {words.toSession(session)}
          </PageLink>
        )}
        {about.length > 0 && <span className={text.quiet}>{about.join(" · ")}</span>}
      </div>
    </li>
  );
}
