import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { LEARNED_KINDS, type LearnedKind } from "@guildhall/shared/domain/search/learned";
import { Disclosure } from "../../../components/disclosure.tsx";
import { PersonPicker } from "../../../components/person-picker/person-picker.tsx";
import { SelectField } from "../../../components/select-field.tsx";
import { fromField, ownTimeZone } from "../../../components/wall-input.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import type { Wanted } from "./use-search.ts";
import { LineInput } from "../../../components/typed-text.tsx";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  narrow: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
  },
  field: { minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  clear: { paddingTop: tokens.spacingVerticalS },
});

/** What is typed and chosen; dates as their fields have them. */
export interface Typed {
  readonly words: string;
  readonly kind: LearnedKind | null;
  readonly person: MemberRef | null;
  readonly from: string;
  readonly to: string;
}

export const NOTHING_TYPED: Typed = { words: "", kind: null, person: null, from: "", to: "" };

const isNarrowed = ({ kind, person, from, to }: Typed): boolean =>
  kind !== null || person !== null || from !== "" || to !== "";

const isWrong = ({ from, to }: Typed): boolean => from !== "" && to !== "" && to < from;

/** The calendar day after one that a field names. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** The beginning of a day here; null if it names none. */
function beginningOf(day: string): number | null {
  const at = fromField(`${day}T00:00`, ownTimeZone());
  return at === null || at < 0 ? null : at;
}

/** What is looked for. Days are those of whoever looks; the last one is part of it. */
export function wantedBy({ words, kind, person, from, to }: Typed): Wanted {
  const until = /^\d{4}-\d{2}-\d{2}$/.test(to) ? beginningOf(dayAfter(to)) : null;
  return { words: words.trim(), kind, person, since: beginningOf(from), until };
}

interface SearchFieldsProps {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

/** What people look for: words, and on demand what narrows it down. */
export function SearchFields({ typed, onType }: SearchFieldsProps) {
  const styles = useStyles();
  const { learned: words } = useTexts("setup");
  const type = (more: Partial<Typed>): void => onType({ ...typed, ...more });
  const isKind = (value: string): value is LearnedKind => LEARNED_KINDS.some((kind) => kind === value);
  return (
    <form role="search" className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
      <Field label={words.search} hint={words.searchHint} className={styles.field}>
        <LineInput
          type="search"
          className={styles.input}
          value={typed.words}
          maxLength={LIMITS.search}
          onChange={(_, { value }) => type({ words: value })}
        />
      </Field>
      <Disclosure summary={words.narrow} open={isNarrowed(typed)}>
        <div className={styles.narrow}>
          <SelectField label={words.kind}>
            <Select
              value={typed.kind ?? ""}
              onChange={(_, { value }) => type({ kind: isKind(value) ? value : null })}
            >
              <option value="">{words.anyKind}</option>
              {LEARNED_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </Select>
          </SelectField>
          <PersonPicker label={words.person} value={typed.person} onChange={(person) => type({ person })} />
          <Field label={words.from} className={styles.field}>
            <Input
              type="date"
              className={styles.input}
              value={typed.from}
              onChange={(_, { value }) => type({ from: value })}
            />
          </Field>
          <Field
            label={words.to}
            className={styles.field}
            validationMessage={isWrong(typed) ? words.wrongDates : null}
          >
            <Input
              type="date"
              className={styles.input}
              value={typed.to}
              onChange={(_, { value }) => type({ to: value })}
            />
          </Field>
        </div>
        {(isNarrowed(typed) || typed.words !== "") && (
          <div className={styles.clear}>
            <Button onClick={() => onType(NOTHING_TYPED)}>{words.clear}</Button>
          </div>
        )}
      </Disclosure>
    </form>
  );
}
