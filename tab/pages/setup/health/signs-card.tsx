import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HealthReading, SignReading } from "@guildhall/shared/reading/health/health";
import { type ReactNode, useId } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { singleTap } from "../../../components/single-tap.ts";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { goTo } from "../addresses/address.ts";
import { SectionCard } from "../section-card.tsx";

const useStyles = makeStyles({
  signs: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** What the community may want to talk about; nothing while there is no sign. */
export function SignsCard({ signs, dismissed }: Pick<HealthReading, "signs" | "dismissed">) {
  const styles = useStyles();
  const text = useTextStyles();
  const texts = useTexts("health").signs;
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const id = useId();
  if (signs.length + dismissed.length === 0) return null;

  async function dismiss({ sign, since }: SignReading, on: boolean): Promise<void> {
    if (!(await act.community({ type: "dismissSign", sign, since, on }))) return;
    announce(on ? texts.dismissed : texts.of[sign].told);
    // The pressed button is gone.
    document.getElementById(id)?.focus();
  }

  return (
    <SectionCard heading={texts.heading} id={id}>
      <p className={text.quiet}>{texts.explained}</p>
      {signs.length > 0 && (
        <ul className={mergeClasses(text.list, styles.signs)} aria-label={texts.heading}>
          {signs.map((each) => (
            <Sign key={each.sign} told={texts.of[each.sign].told}>
              <Button onClick={() => goTo(each.page)}>{texts.of[each.sign].helps}</Button>
              <Button
                appearance="subtle"
                aria-label={texts.dismissOf(texts.of[each.sign].told)}
                disabledFocusable={!writable}
                onClick={singleTap(() => void dismiss(each, true))}
              >
                {texts.dismiss}
              </Button>
            </Sign>
          ))}
        </ul>
      )}
      {dismissed.length > 0 && (
        <Disclosure summary={texts.earlier(dismissed.length)}>
          <ul className={mergeClasses(text.list, styles.signs)}>
            {dismissed.map((each) => (
              <Sign key={each.sign} told={texts.of[each.sign].told}>
                <Button
                  aria-label={texts.showAgainOf(texts.of[each.sign].told)}
                  disabledFocusable={!writable}
                  onClick={singleTap(() => void dismiss(each, false))}
                >
                  {texts.showAgain}
                </Button>
              </Sign>
            ))}
          </ul>
        </Disclosure>
      )}
    </SectionCard>
  );
}

function Sign({ told, children }: { readonly told: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <li>
      <p className={text.plain}>{told}</p>
      <div className={styles.buttons}>{children}</div>
    </li>
  );
}
