import { Button, makeStyles } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import type { Takeaway } from "@guildhall/shared/domain/session/state";
import { areTakeawaysEditable } from "@guildhall/shared/reading/session/editable";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useAct } from "../../../live/act.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useEditing } from "../../../live/use-edit.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { panelParts } from "../behind-a-tap/panel-parts.ts";

const InlineEdit = lazy(async () => ({ default: (await panelParts()).InlineEdit }));

const useStyles = makeStyles({ button: { flexShrink: 0 } });

interface EditableTakeawayProps {
  readonly session: SessionReading;
  readonly takeaway: Takeaway;
  /** the line of the takeaway, with the button that edits it, if there is one */
  readonly children: (edit: ReactNode) => ReactNode;
}

/** A takeaway that its author can edit in place. */
export function EditableTakeaway({ session, takeaway, children }: EditableTakeawayProps) {
  const styles = useStyles();
  const words = useTexts("panel").takeaways;
  const act = useAct();
  const me = useLive$(useSync().me);
  const may = useMayInSession(session.header);
  const disabledFocusable = !useWritable();
  const inTime = useServerClock((now) => areTakeawaysEditable(session, now));
  const { id, text, kind, author } = takeaway;
  const draft = `takeaway-edit.${id}`;
  const [editing, setEditing] = useEditing(draft);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  useEffect(() => {
    if (was.current && !editing) button.current?.focus();
    was.current = editing;
  }, [editing]);

  if (!inTime || !may("editTakeaway", { own: author === me?.ref })) return children(null);
  if (editing)
    return (
      <li>
        <Suspense fallback={null}>
          <InlineEdit
            draft={draft}
            label={words.text[kind]}
            text={text}
            most={LIMITS.takeaway}
            onSave={(typed, report) =>
              act.session(session.header.id, { type: "editTakeaway", takeaway: id, text: typed }, report)
            }
            onClose={() => setEditing(false)}
          />
        </Suspense>
      </li>
    );
  return children(
    <Button
      ref={button}
      className={styles.button}
      appearance="subtle"
      icon={<EditRegular />}
      disabledFocusable={disabledFocusable}
      aria-label={words.edit(text)}
      onClick={() => setEditing(true)}
    />,
  );
}
