import { isolated } from "@guildhall/shared/domain/isolated";
import { useSyncExternalStore } from "react";
import type { SyncClient } from "../../sync/sync-client.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useReport } from "../act.ts";
import { useSync } from "../sync-context.ts";
import { Writing, type Deliver, type WritingNames, type WritingState } from "./writing.ts";

const writings = new WeakMap<SyncClient, Map<string, Writing>>();

/** The one of this name, which outlives the field: what is on its way comes back to it when it is shown again. */
function writingOf(sync: SyncClient, names: WritingNames): Writing {
  const known = writings.get(sync) ?? new Map<string, Writing>();
  writings.set(sync, known);
  const name = names.words[0] ?? "";
  const writing = known.get(name) ?? new Writing(names);
  known.set(name, writing);
  return writing;
}

export interface FieldWriting extends WritingState {
  readonly type: (place: number, text: string) => void;
  readonly edit: (key: number) => void;
  readonly discard: (key: number) => void;
  /** whether anything is in the field now, on its way or came back */
  readonly holdsWords: () => boolean;
  /** clears the field and sends what was in it */
  readonly send: (deliver: Deliver) => Promise<boolean>;
}

/** What a person writes in a field that sends it. */
export function useWriting(names: WritingNames): FieldWriting {
  const sync = useSync();
  const tab = useTexts("tab");
  const report = useReport();
  const writing = writingOf(sync, names);
  const state = useSyncExternalStore(writing.subscribe, writing.get);
  return {
    ...state,
    type: (place, text) => writing.type(place, text),
    edit: (key) => writing.edit(key),
    discard: (key) => writing.discard(key),
    holdsWords: () => writing.holdsWords(),
    send: (deliver) =>
      writing.send(deliver, ([words = ""], problem) =>
        report(tab.writing.cameBack(problem ?? tab.notDone, isolated(words))),
      ),
  };
}
