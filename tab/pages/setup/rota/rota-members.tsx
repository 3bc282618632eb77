import { makeStyles, tokens } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons";
import type { RotaMember } from "@guildhall/shared/domain/community/rota/part";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useLocale, useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "28px" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
});

/** Everybody on the rota by name, with how often they led. */
export function RotaMembers({ members }: { readonly members: readonly RotaMember[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").rota;
  const named = useNamed();
  const { tag } = useLocale();
  const known = members
    .map(({ member, led }) => ({ member, led, ...named(member) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, tag));
  return (
    <Disclosure summary={words.people(members.length)}>
      <ul className={text.list} aria-label={words.people(members.length)}>
        {known.map((each) => (
          <li className={styles.line} key={each.member}>
            <PersonRegular aria-hidden />
            <span className={styles.name}>
              <bdi className={text.plain}>{words.holder(each)}</bdi>{" "}
              <span className={text.quiet}>{words.led(each.led)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
