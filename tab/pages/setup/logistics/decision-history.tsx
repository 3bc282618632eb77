import { LOGISTICS_ELEMENTS, type LogisticsSlice } from "@guildhall/shared/domain/community/logistics/part";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { choiceText } from "../../../messages/en/community-life.ts";
import { en } from "../../../messages/en.ts";
import { Stack } from "../stack.tsx";

const words = en.setup.logistics;

/** All decisions with their versions, dates and votes, newest first within each element. */
export function DecisionHistory({ logistics }: { readonly logistics: LogisticsSlice }) {
  const text = useTextStyles();
  const decided = LOGISTICS_ELEMENTS.filter((element) => logistics.decisions[element].length > 0);
  return (
    <Disclosure summary={words.history}>
      <Stack>
        {decided.map((element) => (
          <div key={element}>
            <p className={text.label}>{en.logistics.elements[element]}</p>
            <ol className={text.list} reversed aria-label={en.logistics.questions[element]}>
              {logistics.decisions[element].toReversed().map(({ version, choice, at, votes, turnout }) => (
                <li className={text.quiet} key={version}>
                  {words.earlier(version, choiceText(choice), at, en.logistics.votes(votes, turnout))}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </Stack>
    </Disclosure>
  );
}
