import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular, LightbulbRegular } from "@fluentui/react-icons";
import type { Takeaway } from "@guildhall/shared/domain/session/state";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { ActionIcon } from "../../../components/directed-icons.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { remembered } from "../../../live/remembered.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { panelParts } from "../behind-a-tap/panel-parts.ts";

const TakeawayComposer = lazy(async () => ({ default: (await panelParts()).TakeawayComposer }));

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  open: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  line: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground2 },
  words: { flexGrow: 1, minWidth: 0 },
  remove: { flexShrink: 0 },
});

interface TakeawaysProps {
  readonly session: SessionReading;
  readonly may: MayInSession;
}

/** The session's takeaways: anybody adds a line. */
export function Takeaways({ session, may }: TakeawaysProps) {
  const styles = useStyles();
  const words = useTexts("panel");
  const act = useAct();
  const me = useLive$(useSync().me);
  const { id } = session.header;
  const [writing, setWriting] = useState(() => remembered(`draft.takeaway.${id}`).read() !== null);
  const [opened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(writing);
  useEffect(() => {
    if (wasWriting.current && !writing) opener.current?.focus();
    wasWriting.current = writing;
  }, [writing]);

  return (
    <div className={styles.block}>
      {writing ? (
        <Suspense fallback={null}>
          <TakeawayComposer session={session} takesFocus={opened} onClose={() => setWriting(false)} />
        </Suspense>
      ) : (
        <Button
          ref={opener}
          className={styles.open}
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => {
            setOpened(true);
            setWriting(true);
          }}
        >
          {words.takeaways.open}
        </Button>
      )}
      {session.takeaways.length > 0 && (
        <Disclosure summary={words.takeaways.heading(session.takeaways.length)} open>
          <TakeawayLines
            takeaways={session.takeaways}
            mayRemove={({ author }) => may("removeTakeaway", { own: author === me?.ref })}
            onRemove={(takeaway) => void act.session(id, { type: "removeTakeaway", takeaway: takeaway.id })}
          />
        </Disclosure>
      )}
    </div>
  );
}

interface TakeawayLinesProps {
  readonly takeaways: readonly Takeaway[];
  readonly mayRemove?: (takeaway: Takeaway) => boolean;
  readonly onRemove?: (takeaway: Takeaway) => void;
}

/** Takeaways in lines: what was learned, and actions with their owners. */
export function TakeawayLines({ takeaways, mayRemove, onRemove }: TakeawayLinesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const named = useNamed();
  const disabledFocusable = !useWritable();
  return (
    <ul className={text.list}>
      {takeaways.map((takeaway) => (
        <li className={styles.line} key={takeaway.id}>
          <span className={styles.sign}>
            {takeaway.kind === "action" ? (
              <ActionIcon aria-label={words.takeaways.action} />
            ) : (
              <LightbulbRegular aria-label={words.takeaways.learned} />
            )}
          </span>
          <div className={styles.words}>
            <p className={text.plain} dir="auto">
              {takeaway.text}
            </p>
            {takeaway.kind === "action" && (
              <p className={text.quiet}>
                {takeaway.owner === null
                  ? words.takeaways.nobody
                  : words.takeaways.ownedBy(named(takeaway.owner))}
              </p>
            )}
          </div>
          {onRemove !== undefined && mayRemove?.(takeaway) === true && (
            <Button
              className={mergeClasses(styles.remove)}
              appearance="subtle"
              icon={<DeleteRegular />}
              disabledFocusable={disabledFocusable}
              aria-label={words.takeaways.remove(takeaway.text)}
              onClick={() => onRemove(takeaway)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
