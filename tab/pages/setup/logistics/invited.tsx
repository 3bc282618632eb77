import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { en } from "../../../messages/en.ts";
import { Stack } from "../stack.tsx";
import { useInvited } from "./use-invited.ts";

const useStyles = makeStyles({
  names: { columnWidth: "180px", columnGap: tokens.spacingHorizontalL },
  name: { overflowWrap: "anywhere", breakInside: "avoid" },
});

const words = en.setup.logistics.invited;

/** Who is in the chat and has not taken part yet. Stays where it is while people come, and says so when nobody is left. */
export function Invited() {
  const styles = useStyles();
  const text = useTextStyles();
  const invited = useInvited();
  if (invited === undefined) return <p className={text.quiet}>{words.looking}</p>;
  if (invited === null) return <p className={text.quiet}>{words.unknown}</p>;
  const { count, names } = invited;
  return (
    <Disclosure summary={words.summary(count)}>
      <Stack>
        <p className={text.quiet}>{count === 0 ? words.nobody : words.told}</p>
        {count > 0 && (
          <ul className={mergeClasses(text.list, styles.names)} aria-label={words.label}>
            {names.map((name, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- two people may have the same name
              <li className={mergeClasses(text.plain, styles.name)} key={`${name} ${place}`}>
                {name}
              </li>
            ))}
          </ul>
        )}
        {count > names.length && <p className={text.quiet}>{words.more(count - names.length)}</p>}
      </Stack>
    </Disclosure>
  );
}
