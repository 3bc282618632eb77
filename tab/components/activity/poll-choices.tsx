import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  shorthands,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { AddRegular, SubtractRegular, ThumbLikeFilled, ThumbLikeRegular } from "@fluentui/react-icons";
import type { Option } from "@guildhall/shared/domain/poll/state";
import type { OptionId } from "@guildhall/shared/domain/ids";
import type { ReactElement } from "react";
import type { PollPicture } from "../../activity/pictures.ts";
import { useNamed } from "../../live/people.ts";
import { useWritable } from "../../live/use-community.ts";
import { en } from "../../messages/en.ts";
import { useTextStyles } from "../text-styles.ts";
import { mannerOf, optionText, questionOf } from "./poll-words.ts";
import { VoteBar } from "./vote-bar.tsx";
import type { MyBallot } from "./use-ballot.ts";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  block: { display: "block", overflowWrap: "anywhere" },
  // As wide as there is room, so that the bars of all options have the same length.
  whole: { flexGrow: 1, minWidth: 0 },
  // An option that is not chosen is no less to be read than the one that is.
  option: { color: tokens.colorNeutralForeground1 },
  gone: { textDecorationLine: "line-through" },
  stepper: { flexShrink: 0, display: "flex", alignItems: "center" },
  step: { minWidth: "32px", width: "32px", paddingInline: 0 },
  votes: {
    minWidth: tokens.spacingHorizontalXXL,
    textAlign: "center",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  thumb: {
    width: "100%",
    minHeight: "40px",
    paddingInline: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalXS,
  },
  given: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":hover:active": { backgroundColor: tokens.colorBrandBackground2Pressed },
  },
  choice: { width: "100%" },
  label: { flexGrow: 1, minWidth: 0 },
});

export interface PollChoicesProps {
  readonly poll: PollPicture;
  readonly ballot: MyBallot;
  /** what else there is to say of an option */
  readonly note?: (option: OptionId) => string | null;
}

/** The options of an open poll, to be voted on in the manner that it asks for. */
export function PollChoices(props: PollChoicesProps) {
  switch (mannerOf(props.poll)) {
    case "single":
      return <SingleChoice {...props} />;
    case "thumbs":
      return <Thumbs {...props} />;
    case "shared":
      return <SharedVotes {...props} />;
  }
}

function SingleChoice({ poll, ballot, note }: PollChoicesProps) {
  const styles = useStyles();
  const disabled = !useWritable();
  const chosen = poll.options.find(({ id }) => ballot.votesFor(id) > 0)?.id ?? "";
  return (
    <RadioGroup
      aria-label={en.activity.vote.options(questionOf(poll))}
      value={chosen}
      onChange={(_, { value }) => {
        const option = poll.options.find(({ id }) => id === value);
        if (option !== undefined) ballot.choose(option.id);
      }}
    >
      {poll.options.map((option) => (
        <Radio
          key={option.id}
          className={styles.choice}
          value={option.id}
          disabled={disabled || option.withdrawn}
          label={{
            className: styles.label,
            children: <OptionWords poll={poll} option={option} note={note?.(option.id) ?? null} />,
          }}
        />
      ))}
    </RadioGroup>
  );
}

function Thumbs({ poll, ballot, note }: PollChoicesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const disabledFocusable = !useWritable();
  return (
    <ul
      className={mergeClasses(text.list, styles.options)}
      aria-label={en.activity.vote.options(questionOf(poll))}
    >
      {poll.options.map((option) => {
        const given = ballot.votesFor(option.id) > 0;
        return (
          <li key={option.id}>
            <ToggleButton
              className={mergeClasses(styles.thumb, given && styles.given)}
              checked={given}
              aria-label={en.activity.vote.thumb(optionText(option))}
              disabledFocusable={disabledFocusable || option.withdrawn}
              icon={given ? <ThumbLikeFilled /> : <ThumbLikeRegular />}
              onClick={() => ballot.give(option.id, given ? 0 : 1)}
            >
              <OptionWords poll={poll} option={option} note={note?.(option.id) ?? null} />
            </ToggleButton>
          </li>
        );
      })}
    </ul>
  );
}

function SharedVotes({ poll, ballot, note }: PollChoicesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <ul
      className={mergeClasses(text.list, styles.options)}
      aria-label={en.activity.vote.options(questionOf(poll))}
    >
      {poll.options.map((option) => {
        const words = <OptionWords poll={poll} option={option} note={note?.(option.id) ?? null} />;
        return (
          <li key={option.id}>
            {poll.cap === 1 ? (
              <OneVote option={option} ballot={ballot}>
                {words}
              </OneVote>
            ) : (
              <Stepper option={option} ballot={ballot} cap={poll.cap}>
                {words}
              </Stepper>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ShareProps {
  readonly option: Option;
  readonly ballot: MyBallot;
  readonly children: ReactElement;
}

/** Where an option takes one vote only, it has it or not. */
function OneVote({ option, ballot, children }: ShareProps) {
  const styles = useStyles();
  const writable = useWritable();
  const given = ballot.votesFor(option.id) > 0;
  return (
    <Checkbox
      className={styles.choice}
      checked={given}
      disabled={!writable || option.withdrawn || (!given && ballot.left === 0)}
      label={{ className: styles.label, children }}
      onChange={() => ballot.give(option.id, given ? 0 : 1)}
    />
  );
}

function Stepper({ option, ballot, cap, children }: ShareProps & { readonly cap: number }) {
  const styles = useStyles();
  const off = !useWritable() || option.withdrawn;
  const given = ballot.votesFor(option.id);
  const name = optionText(option);
  return (
    <div className={styles.row}>
      <div className={styles.words}>{children}</div>
      <div className={styles.stepper}>
        <Button
          className={styles.step}
          appearance="subtle"
          icon={<SubtractRegular />}
          aria-label={en.activity.vote.minus(name)}
          disabledFocusable={off || given === 0}
          onClick={() => ballot.give(option.id, given - 1)}
        />
        <span className={styles.votes} aria-live="polite">
          {en.activity.vote.given(given)}
        </span>
        <Button
          className={styles.step}
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={en.activity.vote.plus(name)}
          disabledFocusable={off || given >= cap || ballot.left === 0}
          onClick={() => ballot.give(option.id, given + 1)}
        />
      </div>
    </div>
  );
}

interface OptionWordsProps {
  readonly poll: PollPicture;
  readonly option: Option;
  readonly note: string | null;
}

/** What an option says, and what there is to know about it; with its votes where they are shown. */
function OptionWords({ poll, option, note }: OptionWordsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const named = useNamed();
  const { tally, current } = poll;
  const votes = tally?.[option.id] ?? 0;
  const most = tally === null ? 0 : Math.max(0, ...Object.values<number>(tally));
  const facts = [
    option.id === current ? en.activity.vote.current : null,
    note,
    option.by === null ? null : en.activity.vote.addedBy(named(option.by)),
    option.withdrawn && option.text !== "" ? en.activity.vote.withdrawn : null,
    tally === null || option.withdrawn ? null : en.activity.vote.tally(votes),
  ].filter((fact) => fact !== null);
  return (
    <span className={mergeClasses(styles.block, styles.whole)}>
      <span className={mergeClasses(styles.block, option.withdrawn ? styles.gone : styles.option)}>
        {optionText(option)}
      </span>
      {facts.length > 0 && (
        <span className={mergeClasses(text.quiet, styles.block)}>{facts.join(" · ")}</span>
      )}
      {tally !== null && <VoteBar votes={votes} most={most} />}
    </span>
  );
}
