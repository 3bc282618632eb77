import { readRota, type TurnReading } from "@guildhall/shared/reading/rota";
import { readSwaps } from "@guildhall/shared/reading/turn-changes";
import { useView } from "../activity/use-activities.ts";
import { useAct } from "../live/act.ts";
import { useNamed } from "../live/people.ts";
import { useTexts } from "../texts/texts-context.ts";
import { useAskedToPause } from "./asked-to-pause.ts";
import { type Question, Questions } from "./questions.tsx";
import { useBuddiesAsked } from "./use-buddies-asked.ts";

/** What this person is asked, and nobody else: to take a turn, to swap theirs, to pause, or about a buddy. */
export function OwnQuestions() {
  return (
    <Questions questions={[...useTurnsToTake(), ...useTurnsToSwap(), ...usePause(), ...useBuddiesAsked()]} />
  );
}

function usePause(): readonly Question[] {
  const words = useTexts("tab").rota;
  const act = useAct();
  const [isAsked, keep] = useAskedToPause();
  if (!isAsked) return [];
  const keeps = (): Promise<boolean> => {
    keep();
    return Promise.resolve(true);
  };
  return [
    {
      key: "pause",
      text: words.askedToPause,
      hint: words.pauseHint,
      answers: [
        { label: words.pause, thanks: words.paused, give: () => act.community({ type: "leaveRota" }) },
        { label: words.keepTurns, thanks: words.turnsKept, give: keeps },
      ],
    },
  ];
}

function useTurnsToTake(): readonly Question[] {
  const words = useTexts("tab").rota;
  const act = useAct();
  const { turns } = readRota(useView());
  return turns.flatMap(({ number: turn, session, at, askedUntil }): readonly Question[] => {
    if (askedUntil === null) return [];
    const give = (type: "takeTurn" | "declineTurn") => () => act.community({ type, turn });
    return [
      {
        key: turn,
        text: words.asked(at, session !== null),
        hint: words.askedUntil(askedUntil),
        answers: [
          { label: words.doIt, thanks: words.taken, give: give("takeTurn") },
          { label: words.cannot, thanks: words.declined, give: give("declineTurn") },
        ],
      },
    ];
  });
}

function useTurnsToSwap(): readonly Question[] {
  const words = useTexts("tab").rota;
  const act = useAct();
  const named = useNamed();
  return readSwaps(useView())
    .filter(({ offered }) => !offered)
    .map(({ swap, own, other }) => {
      const sessionOf = ({ at, session }: TurnReading): string => words.session(at, session === null);
      const give = (type: "acceptSwap" | "dropSwap") => () => act.community({ type, swap });
      return {
        key: `swap-${swap}`,
        text: words.askedToSwap(named(other.holder), sessionOf(other), sessionOf(own)),
        hint: words.onlyTheTwo,
        answers: [
          { label: words.swap, thanks: words.swapped, give: give("acceptSwap") },
          { label: words.keepMine, thanks: words.kept, give: give("dropSwap") },
        ],
      };
    });
}
