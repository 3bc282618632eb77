import { NoticePage } from "../components/notice-page.tsx";
import { useTexts } from "../texts/texts-context.ts";
import { codeIn, signInProblem } from "./problem.ts";

interface NotSignedInProps {
  /** what teams-js rejected with */
  readonly reason: string;
}

/** Why Teams does not tell who this person is, and their way out. */
export function NotSignedIn({ reason }: NotSignedInProps) {
  const texts = useTexts("signIn");
  const tab = useTexts("tab");
  const code = codeIn(reason);
  return (
    <NoticePage
      explanation={texts[signInProblem(reason)]}
      action={{ label: tab.tryAgain, onPress: () => location.reload() }}
      aside={code === null ? undefined : { label: texts.forAdministrator, code }}
    />
  );
}
