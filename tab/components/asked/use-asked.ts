import type { TakeawayId } from "@guildhall/shared/domain/kernel/ids";
import {
  type QuestionReading,
  type QuestionsReading,
  readQuestions,
} from "@guildhall/shared/reading/questions";
import { useMemo, useState } from "react";
import { useView } from "../../activity/use-activities.ts";

/** The community's questions. */
export function useAsked(): QuestionsReading {
  const reader = useView();
  return useMemo(() => readQuestions(reader), [reader]);
}

/** The open questions: those answered meanwhile stay in place until the list is left, so that nothing moves under the pointer. */
export function useAskedHere(before = Infinity): readonly QuestionReading[] {
  const { open, find } = useAsked();
  const [here, setHere] = useState<readonly TakeawayId[]>([]);
  const more = open.filter(({ id, number }) => number < before && !here.includes(id));
  if (more.length > 0) setHere([...here, ...more.map(({ id }) => id)]);
  return here.flatMap((id) => find(id) ?? []);
}
