import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import type { CollectionReading } from "@guildhall/shared/reading/collection";
import { useServerClock } from "../../live/server-clock.ts";
import { useAct } from "../../live/act.ts";
import type { ActivityTexts } from "@guildhall/shared/messages/activities";
import { useTexts } from "../../texts/texts-context.ts";
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
  const words = useTexts("activities");
  const text = useTextStyles();
  const prompt = promptOf(collection, words);
  const { entries } = collection;
  const { phase } = collection.progress;
  return (
    <ActivityFrame kicker={kicker ?? kickerOf(collection, words)} instruction={prompt} level={level}>
      {phase === "open" && <EntryComposer collection={collection} label={words.list.field} />}
      {phase === "cancelled" && <p className={text.plain}>{words.ending.list.told}</p>}
      {entries.length > 0 && <Progress>{words.list[COUNTS[phase]](entries.length)}</Progress>}
      <EntryList collection={collection} prompt={prompt} runs={collection.runs} />
      <CollectionFoot collection={collection} />
      {isOpen(collection) && <CollectionEnding collection={collection} />}
    </ActivityFrame>
  );
}

/** When an open collection closes, and the button that closes it, or who has that. */
export function CollectionFoot({ collection }: Pick<CollectionActivityProps, "collection">) {
  const words = useTexts("activities");
  const act = useAct();
  if (!isOpen(collection)) return null;
  return (
    <Foot>
      <ClosesAt at={collection.closesAt} />
      {collection.runs ? (
        <div>
          <ConfirmButton
            label={words.list.close}
            question={words.list.closeAsk}
            yes={words.list.closeNow}
            no={words.list.keepOpen}
            onYes={() => void act.community({ type: "closeCollection", collection: collection.id })}
          />
        </div>
      ) : (
        <RunBy opened={collection} />
      )}
    </Foot>
  );
}

const COUNTS = { open: "soFar", closed: "closed", cancelled: "inAll" } as const;

function kickerOf({ progress }: CollectionReading, words: ActivityTexts): string {
  switch (progress.phase) {
    case "open":
      return words.now;
    case "closed":
      return words.list.over;
    case "cancelled":
      return words.ending.list.kicker;
  }
}

interface EntryComposerProps {
  readonly collection: CollectionReading;
  readonly label: string;
  readonly placeholder?: string;
}

/** What is secret and how much each may write, then the field. */
export function EntryComposer({ collection, label, placeholder }: EntryComposerProps) {
  const words = useTexts("activities");
  const act = useAct();
  const { id, anonymous, perMember, left } = collection;
  const spaceLeft =
    perMember === null || left === null ? words.list.asMany : words.list.limited(perMember, left);
  return (
    <>
      {anonymous ? (
        <Secrecy secret about="anonymous" more={`${words.list.anonymousMore} ${spaceLeft}`}>
          {words.list.anonymous}
        </Secrecy>
      ) : (
        <Secrecy secret={false}>
          {words.list.named} {spaceLeft}
        </Secrecy>
      )}
      <WritingField
        draft={`entry.${id}`}
        label={label}
        {...(placeholder && { placeholder })}
        most={LIMITS.entry}
        full={left === 0}
        onSubmit={(text, report) =>
          act.community({ type: "addEntry", collection: id, text, twin: null }, report)
        }
      />
    </>
  );
}

/** When it closes by itself, if it does. */
export function ClosesAt({ at }: { readonly at: number | null }) {
  const text = useTextStyles();
  const words = useTexts("activities");
  const now = useServerClock((instant) => ({ value: instant, until: null }));
  return at === null ? null : <p className={text.quiet}>{words.closesAt(at, now)}</p>;
}
