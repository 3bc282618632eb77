import { Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef } from "react";
import type { ExtensionResult } from "../extension-answer.ts";
import { useSearch } from "./use-search.ts";

const useStyles = makeStyles({
  flyout: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "min(420px, 60vh)",
    width: "min(420px, 100%)",
    boxSizing: "border-box",
    marginInline: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0 },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowY: "auto", minHeight: 0 },
  result: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: { color: tokens.colorNeutralForeground3 },
});

interface ExtensionSearchProps {
  readonly me: string;
  readonly conversation: string;
  readonly botName: string;
  readonly onChosen: (result: ExtensionResult) => void;
  readonly onClose: () => void;
}

/** The search in the app that Teams opens above the box in which somebody writes. */
export function ExtensionSearchFlyout(props: ExtensionSearchProps) {
  const { botName, conversation, me, onChosen, onClose } = props;
  const styles = useStyles();
  const { answer, busy, type, words } = useSearch(me, conversation);
  const title = useId();
  const field = useRef<HTMLInputElement>(null);
  const flyout = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const element = flyout.current;
    const closes = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    element?.addEventListener("keydown", closes);
    return () => element?.removeEventListener("keydown", closes);
  }, [onClose]);
  const results = answer?.kind === "result" ? answer.results : [];
  const said =
    busy && answer === undefined
      ? "Searching"
      : answer?.kind === "message"
        ? answer.text
        : answer?.kind === "failed"
          ? "Something went wrong. Please try again."
          : `${results.length} ${results.length === 1 ? "result" : "results"}`;
  return (
    <div
      ref={flyout}
      className={styles.flyout}
      role="dialog"
      aria-labelledby={title}
      data-testid="extension-search"
    >
      <div className={styles.head}>
        <Text as="h3" id={title} weight="semibold" className={styles.title}>
          {botName}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={`Close ${botName}`}
          onClick={onClose}
        />
      </div>
      <Input
        input={{ ref: field, "data-testid": "extension-words" } as object}
        contentBefore={<SearchRegular />}
        aria-label={`Search in ${botName}`}
        value={words}
        onChange={(_event, data) => type(data.value)}
      />
      <Text size={200} className={styles.said} role="status">
        {said}
      </Text>
      {results.length === 0 ? null : (
        <ul className={styles.list} aria-label={`Results of ${botName}`} aria-busy={busy}>
          {results.map((result, place) => (
            <li key={place}>
              <button type="button" className={styles.result} onClick={() => onChosen(result)}>
                <Text weight="semibold">{result.preview.title}</Text>
                <Text size={200} className={styles.text}>
                  {result.preview.text}
                </Text>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
