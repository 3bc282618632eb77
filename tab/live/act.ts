import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { RejectionCode } from "@guildhall/shared/domain/kernel/rejection";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import type { Answer } from "@guildhall/shared/protocol/messages";
import { createContext, useContext, useMemo } from "react";
import { answerText } from "../texts/answer-text.ts";
import { useCatalogues, useTexts } from "../texts/texts-context.ts";
import { useSync } from "./sync-context.ts";

/** Shows a person that something did not work, and why if it was refused; null removes the message. */
export type Report = (problem: string | null, code?: RejectionCode) => void;

const ReportContext = createContext<Report>(() => undefined);
export const ReportProvider = ReportContext.Provider;
export const useReport = (): Report => useContext(ReportContext);

/**
 * What a person may do from a page. Each resolves with whether it is stored; if not, the person has been told why: beside
 * the field if its `report` is given, otherwise at the top of the page.
 */
export interface Act {
  community(command: MemberCommunityCommand, report?: Report): Promise<boolean>;
  session(id: SessionId, command: MemberSessionCommand, report?: Report): Promise<boolean>;
}

export function useAct(): Act {
  const sync = useSync();
  const report = useReport();
  const catalogues = useCatalogues();
  const { notDone } = useTexts("tab");
  return useMemo(() => {
    const reasonOf = (answer: Exclude<Answer, { kind: "done" }>): Promise<string> =>
      catalogues.load("answers").then(
        (words) => answerText(answer, words),
        // The texts themselves could not be loaded.
        () => notDone,
      );
    const settle = async (answering: Promise<Answer>, here: Report = report): Promise<boolean> => {
      const answer = await answering;
      if (answer.kind === "done") here(null);
      else here(await reasonOf(answer), answer.kind === "refused" ? answer.rejection.code : undefined);
      return answer.kind === "done";
    };
    return {
      community: (command, here) => settle(sync.tellCommunity(command), here),
      session: (id, command, here) => settle(sync.tellSession(id, command), here),
    };
  }, [sync, report, catalogues, notDone]);
}
