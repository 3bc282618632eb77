import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { wantedIn } from "@guildhall/shared/domain/search/words";
import { whoKnows } from "@guildhall/shared/reading/help";
import { useEffect, useId, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { OpenQuestions } from "../../../components/asked/open-questions.tsx";
import { useAsked } from "../../../components/asked/use-asked.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import type { Paged } from "../../../live/use-paged.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useHiddenTopics } from "../past-sessions/use-hidden-topics.ts";
import { HelperLines } from "../help/helper-lines.tsx";
import { SectionCard } from "../section-card.tsx";
import { FoundText } from "./found-text.tsx";
import { NOTHING_TYPED, SearchFields, type Typed, wantedBy } from "./search-fields.tsx";
import { type Found, useSearch } from "./use-search.ts";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const isEverything = ({ wanted: { words, ...narrowed } }: Found): boolean =>
  wantedIn(words).length === 0 && Object.values(narrowed).every((value) => value === null);

/** What was learned, agreed and decided in all sessions: everything, or what somebody looks for. */
export function LearnedPage() {
  const { pages } = useTexts("setup");
  const { slices } = useView();
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  // Sessions end, topics are hidden, actions are handed over, stories told and questions answered.
  const changed = JSON.stringify([
    slices.past,
    useHiddenTopics(),
    slices.actions,
    slices.stories,
    useAnswers(),
  ]);
  const search = useSearch(wantedBy(typed), changed);
  return (
    <SectionCard heading={pages.names.learned}>
      <StillAsked />
      <SearchFields typed={typed} onType={setTyped} />
      {typed.kind === null && <WhoKnows words={typed.words} />}
      <Results {...search} />
    </SectionCard>
  );
}

/** Who can help with what is looked for: told at once, as they are known here. */
function WhoKnows({ words: typed }: { readonly words: string }) {
  const text = useTextStyles();
  const { help: words } = useTexts("setup");
  const helpers = whoKnows(useView(), typed);
  return (
    <div role="status">
      {helpers.length > 0 && (
        <>
          <h3 className={text.label}>{words.known}</h3>
          <HelperLines helpers={helpers} label={words.known} wanted={wantedIn(typed)} />
        </>
      )}
    </div>
  );
}

/** What is answered, by question. */
function useAnswers(): readonly (readonly [string, string | undefined])[] {
  const { slices } = useView();
  return (slices.questions ?? []).map((id) => [id, slices[`question:${id}`]?.answer?.text]);
}

/** The open questions, which anybody can answer here. */
function StillAsked() {
  const text = useTextStyles();
  const { questions: words } = useTexts("tab");
  const { open } = useAsked();
  const [any, setAny] = useState(false);
  if (open.length > 0 && !any) setAny(true);
  if (!any) return null;
  return (
    <Disclosure summary={words.openCount(open.length)}>
      <p className={text.quiet}>{words.told}</p>
      <OpenQuestions most={5} manage />
    </Disclosure>
  );
}

function Results({ read: found, connected, failed, busy, more, again }: Paged<Found>) {
  const styles = useStyles();
  const text = useTextStyles();
  const { learned: words } = useTexts("setup");
  const tab = useTexts("tab");
  const announce = useAnnounce();
  const id = useId();
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (target === null) return;
    document.getElementById(target)?.focus();
    setTarget(null);
  }, [target]);

  async function showMore(shown: number): Promise<void> {
    const got = await more();
    const first = got?.texts[shown];
    if (got === null || first === undefined) return;
    announce(words.added(got.texts.length - shown));
    setTarget(`${id}-${first.id}`);
  }

  const everything = found !== null && isEverything(found);
  const nothing = found?.total === 0;
  return (
    <div className={styles.results}>
      {/* How many there are is told whenever that has changed. */}
      <p role="status" className={text.quiet}>
        {statusOf({ read: found, connected, failed }, everything, words)}
      </p>
      {failed && connected && (
        <div>
          <Button onClick={again} disabledFocusable={busy}>
            {tab.tryAgain}
          </Button>
        </div>
      )}
      {nothing && !everything && <p className={text.plain}>{words.noMatch}</p>}
      {found !== null && !found.current && <p className={text.quiet}>{words.notCurrent}</p>}
      {found !== null && !nothing && (
        <ol className={text.list} aria-label={words.results}>
          {found.texts.map((each) => (
            <FoundText
              key={each.id}
              found={each}
              elementId={`${id}-${each.id}`}
              wanted={wantedIn(found.wanted.words)}
              former={found.former}
            />
          ))}
        </ol>
      )}
      {found !== null && found.next !== null && (
        <div>
          <Button onClick={() => void showMore(found.texts.length)} disabledFocusable={busy || !connected}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function statusOf(
  { read: found, connected, failed }: Pick<Paged<Found>, "read" | "connected" | "failed">,
  everything: boolean,
  words: ReturnType<typeof useTexts<"setup">>["learned"],
): string {
  if (!connected) return words.offline;
  if (failed) return words.failed;
  if (found === null) return words.searching;
  if (!everything) return words.total(found.total);
  return found.total === 0 ? words.empty : words.everything(found.total);
}
