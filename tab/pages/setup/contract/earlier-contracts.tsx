import { earlierContracts } from "@guildhall/shared/reading/contract";
import { useView } from "../../../activity/use-activities.ts";
import { PrincipleList } from "../../../components/activity/contract/principle-list.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Stack } from "../../../components/stack.tsx";

/** Earlier versions of the contract, newest first. */
export function EarlierContracts() {
  const text = useTextStyles();
  const words = useTexts("setup").contract;
  const { signedBy } = useTexts("activities").contract;
  const earlier = earlierContracts(useView());
  if (earlier.length === 0) return null;
  return (
    <ul className={text.list} aria-label={words.earlierList}>
      {earlier.map(({ version, adoptedAt, principles, signed }) => (
        <li key={version}>
          <Disclosure summary={words.earlier(version, adoptedAt)}>
            <Stack>
              <PrincipleList principles={principles} />
              <p className={text.quiet}>{signedBy(signed.count, signed.of)}</p>
            </Stack>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
