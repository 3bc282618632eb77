import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { CollectionReading } from "@guildhall/shared/reading/collection";
import { useServerClock } from "../../live/server-clock.ts";
import { useAct } from "../../live/act.ts";
import { en } from "../../messages/en.ts";
import { useTextStyles } from "../text-styles.ts";
import { ActivityFrame, Foot, Progress, Secrecy } from "./activity-frame.tsx";
import { promptOf } from "./collection-words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { CollectionEnding } from "./ending/ending-controls.tsx";
import { EntryList } from "./entry-list.tsx";
import { RunBy } from "./run-by.tsx";
import { WritingField } from "./writing-field.tsx";

interface CollectionActivityProps {
  readonly collection: CollectionReading;
  /** a short label above the prompt; by default, that the list is open now */
  readonly kicker?: string;
  readonly level?: 2 | 3;
}

/** A collection: the prompt, what is secret, a field, and the entries as they arrive. */
export function CollectionActivity({ collection, kicker, level = 2 }: CollectionActivityProps) {
  const act = useAct();
  const text = useTextStyles();
  const prompt = promptOf(collection);
  const { id, entries } = collection;
  const { phase } = collection.progress;
  return (
    <ActivityFrame kicker={kicker ?? kickerOf(collection)} instruction={prompt} level={level}>
      {phase === "open" && <EntryComposer collection={collection} label={en.activity.list.field} />}
      {phase === "cancelled" && <p className={text.plain}>{en.ending.list.told}</p>}
      {entries.length > 0 && <Progress>{en.activity.list[COUNTS[phase]](entries.length)}</Progress>}
      <EntryList collection={collection} prompt={prompt} runs={collection.runs} />
      {isOpen(collection) && (
        <Foot>
          <ClosesAt at={collection.closesAt} />
          {collection.runs ? (
            <div>
              <ConfirmButton
                label={en.activity.list.close}
                question={en.activity.list.closeAsk}
                yes={en.activity.list.closeNow}
                no={en.activity.list.keepOpen}
                onYes={() => void act.community({ type: "closeCollection", collection: id })}
              />
            </div>
          ) : (
            <RunBy opened={collection} />
          )}
        </Foot>
      )}
      {isOpen(collection) && <CollectionEnding collection={collection} />}
    </ActivityFrame>
  );
}

const COUNTS = { open: "soFar", closed: "closed", cancelled: "inAll" } as const;

function kickerOf({ progress }: CollectionReading): string {
  switch (progress.phase) {
    case "open":
      return en.activity.now;
    case "closed":
      return en.activity.list.over;
    case "cancelled":
      return en.ending.list.kicker;
  }
}

interface EntryComposerProps {
  readonly collection: CollectionReading;
  readonly label: string;
  readonly placeholder?: string;
}

/** What is secret and how much each may write, then the field. */
export function EntryComposer({ collection, label, placeholder }: EntryComposerProps) {
  const act = useAct();
  const { id, anonymous, perMember, left } = collection;
  const spaceLeft =
    perMember === null || left === null ? en.activity.list.asMany : en.activity.list.limited(perMember, left);
  return (
    <>
      {anonymous ? (
        <Secrecy secret more={`${en.activity.list.anonymousMore} ${spaceLeft}`}>
          {en.activity.list.anonymous}
        </Secrecy>
      ) : (
        <Secrecy secret={false}>
          {en.activity.list.named} {spaceLeft}
        </Secrecy>
      )}
      <WritingField
        draft={`entry.${id}`}
        label={label}
        {...(placeholder && { placeholder })}
        most={LIMITS.entry}
        full={left === 0}
        onSubmit={(text) => act.community({ type: "addEntry", collection: id, text, twin: null })}
      />
    </>
  );
}

/** When it closes by itself, if it does. */
export function ClosesAt({ at }: { readonly at: number | null }) {
  const text = useTextStyles();
  const now = useServerClock((instant) => ({ value: instant, until: null }));
  return at === null ? null : <p className={text.quiet}>{en.activity.closesAt(at, now)}</p>;
}
