import { AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";
import type { Action } from "adaptivecards";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { CardPress } from "../card-actions.ts";
import { renderMarkdown } from "../markdown.ts";
import { focusButton, focusedButton } from "./card-focus.ts";
import { cardHostConfig } from "./host-config.ts";

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text, (name) => `<span class="at-mention">${name}</span>`);
  result.didProcess = true;
};

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    "& p": { margin: 0 },
    "& ul, & ol": { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
    "& a": { color: tokens.colorBrandForegroundLink },
    "& .at-mention": { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
    "& .ac-actionSet > div, & .ac-actionSet": { flexWrap: "wrap", rowGap: tokens.spacingVerticalS },
    "& .ac-pushButton": {
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      minHeight: "32px",
      padding: `0 ${tokens.spacingHorizontalM}`,
      cursor: "pointer",
    },
    "& .ac-pushButton:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "& .ac-pushButton:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& .ac-pushButton:disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
    "& .ac-pushButton.style-positive": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
    },
    "& .ac-pushButton.style-destructive": { color: tokens.colorPaletteRedForeground1 },
    "& .ac-input.ac-textInput, & select.ac-input, & input.ac-input:not([type='checkbox'], [type='radio'])": {
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
      padding: tokens.spacingVerticalSNudge,
      width: "100%",
      boxSizing: "border-box",
    },
  },
  busy: { opacity: 0.7, pointerEvents: "none" },
});

interface CardViewProps {
  /** The card as JSON: the same text is the same card, and keeps what was typed into it. */
  readonly content: string;
  readonly theme: Theme;
  readonly busy: boolean;
  readonly onPress: (press: CardPress) => void;
  readonly onOpenUrl: (url: string) => void;
  readonly className?: string;
}

/** An Adaptive Card, drawn by the library that Teams draws it with. */
export function CardView({ busy, className, content, onOpenUrl, onPress, theme }: CardViewProps) {
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const act = useRef({ onPress, onOpenUrl });
  useEffect(() => {
    act.current = { onPress, onOpenUrl };
  });

  useEffect(() => {
    const rendered = new AdaptiveCard();
    rendered.hostConfig = cardHostConfig(theme);
    rendered.onExecuteAction = (action) => {
      const press = pressOf(action);
      if (action instanceof OpenUrlAction) act.current.onOpenUrl(action.url ?? "");
      if (press !== undefined) act.current.onPress(press);
    };
    rendered.parse(JSON.parse(content));
    const element = rendered.render();
    const focused = focusedButton(holder.current);
    holder.current?.replaceChildren(...(element === undefined ? [] : [element]));
    if (focused !== undefined) focusButton(holder.current, focused);
  }, [content, theme]);

  return (
    <div
      className={mergeClasses(styles.card, className, busy && styles.busy)}
      ref={holder}
      aria-busy={busy}
    />
  );
}

function pressOf(action: Action): CardPress | undefined {
  if (!(action instanceof ExecuteAction) && !(action instanceof SubmitAction)) return undefined;
  const common = {
    data: action.data,
    ...(action.id === undefined ? {} : { id: action.id }),
    ...(action.title === undefined ? {} : { title: action.title }),
  };
  return action instanceof ExecuteAction
    ? { type: "Action.Execute", verb: action.verb, ...common }
    : { type: "Action.Submit", ...common };
}
