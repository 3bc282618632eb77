import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SessionItem } from "@guildhall/shared/domain/session/state";
import { readForecast } from "@guildhall/shared/reading/session/forecast";
import { wholeMinutes } from "@guildhall/shared/reading/session/timer";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  forecast: { color: tokens.colorNeutralForeground1 },
});

/** The items to come, and whether the session will end on time. */
export function AgendaRest({ session }: { readonly session: SessionReading }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const tab = useTexts("tab");
  const forecast = useServerClock((now) => readForecast(session, now));
  const { upcoming, current } = session;
  if (session.items.length === 0) return null;
  return (
    <section className={styles.block} aria-label={words.agendaRest}>
      <h2 className={text.label}>{words.nextHeading}</h2>
      {upcoming.length === 0 ? (
        <p className={text.quiet}>{words.nothingNext}</p>
      ) : (
        <ItemLines items={upcoming} tell={(item) => tab.minutes(wholeMinutes(item.timebox))} />
      )}
      {(current !== null || upcoming.length > 0) && (
        <p className={mergeClasses(text.quiet, styles.forecast)}>
          {words.ends(forecast.endsAt)} · {words.plan(forecast.over)}
        </p>
      )}
    </section>
  );
}

/** Items that are over or parked. */
export function AgendaOver({ session }: { readonly session: SessionReading }) {
  const text = useTextStyles();
  const words = useTexts("panel");
  const done = session.items.filter(({ progress }) => progress.phase === "done");
  const parked = session.items.filter(({ progress }) => progress.phase === "parked");
  const tell = ({ progress, minutes }: SessionItem) => words.spentOf(progress.spent, minutes);
  return (
    <>
      {parked.length > 0 && (
        <Disclosure summary={words.parked(parked.length)} open>
          <ItemLines items={parked} tell={tell} />
          <p className={text.quiet}>{words.parkedNote}</p>
        </Disclosure>
      )}
      {done.length > 0 && (
        <Disclosure summary={words.doneItems(done.length)}>
          <ItemLines items={done} tell={tell} />
        </Disclosure>
      )}
    </>
  );
}

const useLineStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  words: { flexGrow: 1, minWidth: 0 },
  minutes: { flexShrink: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

interface ItemLinesProps<T> {
  readonly items: readonly T[];
  readonly tell: (item: T) => string;
  /** an additional note on an item */
  readonly note?: (item: T) => string | null;
}

/** Items in lines: title, presenter and time. */
export function ItemLines<T extends Pick<SessionItem, "id" | "title" | "kind" | "presenter">>({
  items,
  tell,
  note,
}: ItemLinesProps<T>) {
  const styles = useLineStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const named = useNamed();
  const facts = (item: T): string =>
    [item.presenter === null ? null : tab.people.nameOrYou(named(item.presenter)), note?.(item) ?? null]
      .filter((fact) => fact !== null)
      .join(" · ");
  return (
    <ol className={text.list}>
      {items.map((item) => (
        <li className={styles.line} key={item.id}>
          <div className={styles.words}>
            <p className={text.plain} dir="auto">
              {tab.agenda.titleOf(item)}
            </p>
            {facts(item) !== "" && <p className={text.quiet}>{facts(item)}</p>}
          </div>
          <span className={mergeClasses(text.quiet, styles.minutes)}>{tell(item)}</span>
        </li>
      ))}
    </ol>
  );
}
