import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from "@fluentui/react-components";
import { ThumbLikeFilled, ThumbLikeRegular } from "@fluentui/react-icons";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { optionText, questionOf } from "../poll-words.ts";
import type { PollChoicesProps } from "./choices.ts";
import { OptionWords } from "./option-words.tsx";

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  thumb: {
    width: "100%",
    minHeight: "40px",
    paddingInline: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalXS,
    // Under the pointer, the contrast theme turns the button's colours round: its words turn with it.
    "& span": { color: "inherit" },
  },
  given: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":hover:active": { backgroundColor: tokens.colorBrandBackground2Pressed },
  },
});

/** A thumb for any number of options. */
export function Thumbs({ poll, ballot, note }: PollChoicesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("activities");
  const disabledFocusable = !useWritable() || !poll.asked;
  return (
    <ul
      className={mergeClasses(text.list, styles.options)}
      aria-label={words.vote.options(questionOf(poll, words))}
    >
      {poll.options.map((option) => {
        const given = ballot.votesFor(option.id) > 0;
        return (
          <li key={option.id}>
            <ToggleButton
              className={mergeClasses(styles.thumb, given && styles.given)}
              checked={given}
              aria-label={words.vote.thumb(optionText(option, words))}
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
