import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useView } from "../../../activity/use-activities.ts";
import { ActionRow } from "../../../components/actions/action-row.tsx";
import { useActionOf } from "../../../components/actions/use-actions.ts";
import { QuestionRow } from "../../../components/asked/question-row.tsx";
import { useAsked } from "../../../components/asked/use-asked.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OwnStory } from "../helped/own-story.tsx";
import { ReadMore } from "./read-more.tsx";
import { useFormerly } from "./use-formerly.ts";
import { useRows } from "./use-rows.ts";

const useStyles = makeStyles({
  takeaway: { overflowWrap: "anywhere" },
  story: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
});

const NOBODY: ReadonlySet<string> = new Set();

/** What people took away from a past session. */
export function PastTakeaways({ session }: { readonly session: number }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { past: texts, helped } = useTexts("setup");
  const tab = useTexts("tab");
  const { slices } = useView();
  const rows = useRows<"takeaways">(
    { list: "takeaways", session },
    JSON.stringify([slices.past, slices.helped, slices.stories]),
  );
  const actionOf = useActionOf();
  const { find, isRemoved } = useAsked();
  const named = useFormerly(rows.read?.former ?? NOBODY);
  return (
    <>
      {rows.read !== null && (
        <ul className={text.list} aria-label={texts.takeaways(session)}>
          {rows.read.rows.map(({ id, kind, text: said, owner, answer, used, stories }) => {
            if (isRemoved(id)) return null;
            const action = kind === "action" ? actionOf(id) : undefined;
            const elementId = `takeaway-${id}`;
            if (action !== undefined)
              return <ActionRow key={id} {...{ action, elementId }} mark={texts.anAction} inItsSession />;
            const question = kind === "question" ? find(id) : undefined;
            if (question !== undefined)
              return (
                <QuestionRow key={id} {...{ question, elementId }} mark={texts.aQuestion} inItsSession />
              );
            return (
              <li key={id} id={elementId} tabIndex={-1} className={mergeClasses(text.plain, styles.takeaway)}>
                <bdi>{said}</bdi>
                {kind === "action" && (
                  <span className={text.quiet}> {texts.action(owner === null ? null : named(owner))}</span>
                )}
                {kind === "question" && <span className={text.quiet}> {texts.question}</span>}
                {answer !== null && (
                  <>
                    {" "}
                    <bdi>{answer.text}</bdi>{" "}
                    <span className={text.quiet}>{tab.questions.answered(named(answer.by))}</span>
                  </>
                )}
                {used > 0 && <span className={text.quiet}> · {helped.usedBy(used)}</span>}
                {stories.map(({ by, text: story }) => (
                  <p key={by} className={mergeClasses(text.plain, styles.story)}>
                    <bdi>{story}</bdi> <span className={text.quiet}>{helped.story.by(named(by))}</span>
                  </p>
                ))}
                {kind === "learned" && <OwnStory takeaway={id} lesson={said} listed />}
              </li>
            );
          })}
        </ul>
      )}
      <ReadMore rows={rows} label={texts.moreTakeaways} idOf={({ id }) => `takeaway-${id}`} />
    </>
  );
}
