import { readForYou } from "@guildhall/shared/reading/for-you";
import { activityName } from "@guildhall/shared/reading/open";
import { readRota } from "@guildhall/shared/reading/rota";
import { readSwaps } from "@guildhall/shared/reading/turn-changes";
import { useView } from "../../../activity/use-activities.ts";
import { useSettledHere } from "../../../components/actions/use-settled-here.ts";
import { activityTitle } from "../../../components/activity/activity-words.ts";
import { JoinQuestion, useAskedToJoin } from "../../../components/asked-to-join.tsx";
import { useAskedToPause } from "../../../components/asked-to-pause.ts";
import { CheckIn } from "../../../components/check-in.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { OwnQuestions } from "../../../components/own-questions.tsx";
import { useAskedForWorth, WorthAsked } from "../../../components/worth-asked.tsx";
import { useTexts } from "../../../texts/texts-context.ts";

import { ActionEntry } from "../actions/action-entry.tsx";
import { HeadingLink, PageLink } from "../addresses/page-link.tsx";
import { HelpedAsked, useAskedWhetherHelped } from "../helped/helped-asked.tsx";
import { SectionCard } from "../section-card.tsx";
import { TOGETHER } from "../together-card.tsx";

/** What is wanted of this person: to sign, to confirm a turn, to vote or take part, and what they have taken on. */
export function ForYou() {
  const text = useTextStyles();
  const words = useTexts("setup").forYou;
  const activities = useTexts("activities");
  const view = useView();
  const { sign, activities: waiting, turns, checkIn } = readForYou(view);
  const [join, decline] = useAskedToJoin();
  const [worth] = useAskedForWorth();
  const [helped] = useAskedWhetherHelped();
  const [pause] = useAskedToPause();
  const { shown, settle } = useSettledHere();
  const mine = shown.filter((action) => action.mine);
  const asked = sign !== null || waiting.length > 0 || turns.length > 0;
  const none =
    !asked &&
    !checkIn &&
    !join &&
    worth === null &&
    helped === null &&
    !pause &&
    mine.length === 0 &&
    readRota(view).turns.every(({ askedUntil }) => askedUntil === null) &&
    readSwaps(view).every(({ offered }) => offered) &&
    view.mine.buddies.pairs.every((pair) => !pair.asked);
  return (
    <SectionCard heading={words.heading}>
      <OwnQuestions />
      {none && <p className={text.quiet}>{words.nothing}</p>}
      <CheckIn />
      <WorthAsked />
      <HelpedAsked />
      {asked && (
        <ul className={text.list} aria-label={words.heading}>
          {sign !== null && (
            <li>
              <PageLink to="agreements">{words.sign}</PageLink>
            </li>
          )}
          {turns.map(({ number, at }) => (
            <li key={number}>
              <PageLink to="people">{words.turn(at)}</PageLink>
            </li>
          ))}
          {waiting.map(({ activity, asks, page }) => {
            const said = words[asks](activityTitle(view, activity, activities));
            return (
              <li key={activityName(activity)}>
                {page === "home" ? (
                  <HeadingLink id={TOGETHER} on="home">
                    {said}
                  </HeadingLink>
                ) : (
                  <PageLink to={page}>{said}</PageLink>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {join && <JoinQuestion onDecline={decline} />}
      {mine.length > 0 && (
        <ul className={text.list} aria-label={words.actions}>
          {mine.map((action) => (
            <ActionEntry key={action.id} action={action} brief onSettle={() => settle(action.id)} />
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
