import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import { remembered } from "../../../live/remembered.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { panelParts } from "../behind-a-tap/panel-parts.ts";
import { EditableTakeaway } from "./editable-takeaway.tsx";
import { TakeawayLine } from "./takeaway-line.tsx";

const TakeawayComposer = lazy(async () => ({ default: (await panelParts()).TakeawayComposer }));

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  open: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  button: { flexShrink: 0 },
});

interface TakeawaysProps {
  readonly session: SessionReading;
  readonly may: MayInSession;
}

/** The session's takeaways: anybody adds a line. */
export function Takeaways({ session, may }: TakeawaysProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const act = useAct();
  const disabledFocusable = !useWritable();
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
          <ul className={text.list}>
            {session.takeaways.map((takeaway) => (
              <EditableTakeaway key={takeaway.id} {...{ session, takeaway }}>
                {(edit) => (
                  <TakeawayLine takeaway={takeaway}>
                    {edit}
                    {may("removeTakeaway", { own: takeaway.author === me?.ref }) && (
                      <Button
                        className={styles.button}
                        appearance="subtle"
                        icon={<DeleteRegular />}
                        disabledFocusable={disabledFocusable}
                        aria-label={words.takeaways.remove(takeaway.text)}
                        onClick={() =>
                          void act.session(id, { type: "removeTakeaway", takeaway: takeaway.id })
                        }
                      />
                    )}
                  </TakeawayLine>
                )}
              </EditableTakeaway>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
