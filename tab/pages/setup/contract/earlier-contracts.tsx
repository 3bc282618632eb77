import { useView } from "../../../activity/use-activities.ts";
import { PrincipleList } from "../../../components/activity/contract/principle-list.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { en } from "../../../messages/en.ts";
import { Stack } from "../stack.tsx";

const words = en.setup.contract;

/** Earlier versions of the contract, newest first. */
export function EarlierContracts() {
  const text = useTextStyles();
  const { slices } = useView();
  const { versions = [], current = null } = slices.contract ?? {};
  const earlier = versions
    .filter((version) => version !== current)
    .toReversed()
    .flatMap((version) => slices[`contract:${version}`] ?? []);
  if (earlier.length === 0) return null;
  return (
    <ul className={text.list} aria-label={words.earlierList}>
      {earlier.map(({ version, adoptedAt, principles, signatures }) => (
        <li key={version}>
          <Disclosure summary={words.earlier(version, adoptedAt)}>
            <Stack>
              <PrincipleList principles={principles} />
              <p className={text.quiet}>{words.signed(signatures.length)}</p>
            </Stack>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
