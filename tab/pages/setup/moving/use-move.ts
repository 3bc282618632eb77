import type { MoveAnswer, MoveRequest } from "@guildhall/shared/protocol/moves";
import { useState } from "react";
import { useSync } from "../../../live/sync-context.ts";
import { answerText } from "../../../texts/answer-text.ts";
import { useCatalogues, useTexts } from "../../../texts/texts-context.ts";

interface Move {
  readonly busy: boolean;
  /** why the last request came to nothing */
  readonly problem: string | null;
  /** The answer; null if it came to nothing. */
  readonly ask: (request: MoveRequest) => Promise<Exclude<MoveAnswer, { kind: "refused" | "failed" }> | null>;
  readonly forget: () => void;
}

/** Asks about moving a community. */
export function useMove(): Move {
  const sync = useSync();
  const catalogues = useCatalogues();
  const { failed } = useTexts("setup").moving;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const reasonOf = (answer: Extract<MoveAnswer, { kind: "refused" }>): Promise<string> =>
    catalogues.load("answers").then(
      (answers) => answerText(answer, answers),
      () => failed,
    );
  return {
    busy,
    problem,
    async ask(request) {
      setBusy(true);
      setProblem(null);
      const answer = await sync.move(request);
      // Once a community has moved here this page gives way to it.
      setBusy(answer.kind === "moved");
      if (answer.kind !== "refused" && answer.kind !== "failed") return answer;
      setProblem(answer.kind === "refused" ? await reasonOf(answer) : failed);
      return null;
    },
    forget: () => setProblem(null),
  };
}
