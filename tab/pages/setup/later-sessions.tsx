import { useView } from "../../activity/use-activities.ts";
import { Disclosure } from "../../components/disclosure.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { en } from "../../messages/en.ts";
import { SectionCard } from "./section-card.tsx";

const words = en.setup.later;

/** The sessions after the next one that are planned already. */
export function LaterSessions() {
  const text = useTextStyles();
  const later = useView().slices.schedule?.later ?? [];
  if (later.length === 0) return null;
  return (
    <SectionCard heading={words.heading}>
      <ol className={text.list} aria-label={words.heading}>
        {later.map(({ at, agenda }) => (
          <li key={at}>
            <p className={text.plain}>{words.at(at)}</p>
            <Disclosure
              summary={words.total(
                agenda.length,
                agenda.reduce((sum, { minutes }) => sum + minutes, 0),
              )}
            >
              <ol className={text.list} aria-label={words.of(at)}>
                {agenda.map(({ id, title, minutes }) => (
                  <li className={text.quiet} key={id}>
                    {words.item(title, minutes)}
                  </li>
                ))}
              </ol>
            </Disclosure>
          </li>
        ))}
      </ol>
    </SectionCard>
  );
}
