import { LOGISTICS_ELEMENTS, type LogisticsSlice } from "@guildhall/shared/domain/community/logistics/part";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Stack } from "../../../components/stack.tsx";

/** All decisions with their versions, dates and votes, newest first within each element. */
export function DecisionHistory({ logistics }: { readonly logistics: LogisticsSlice }) {
  const text = useTextStyles();
  const words = useTexts("setup").logistics;
  const activities = useTexts("activities");
  const decided = LOGISTICS_ELEMENTS.filter((element) => logistics.decisions[element].length > 0);
  return (
    <Disclosure summary={words.history}>
      <Stack>
        {decided.map((element) => (
          <div key={element}>
            <p className={text.label}>{activities.logistics.elements[element]}</p>
            <ol className={text.list} reversed aria-label={activities.logistics.questions[element]}>
              {logistics.decisions[element].toReversed().map(({ version, choice, at, votes, turnout }) => (
                <li className={text.quiet} key={version}>
                  {words.earlier(
                    version,
                    activities.logistics.choice(choice),
                    at,
                    activities.logistics.votes(votes, turnout),
                  )}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </Stack>
    </Disclosure>
  );
}
