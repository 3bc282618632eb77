import { Button, Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular, PersonRegular } from "@fluentui/react-icons";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useNamed } from "../../live/people.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { useTextStyles } from "../text-styles.ts";
import { useRoster } from "./use-roster.ts";
import { LineInput } from "../typed-text.tsx";

const useStyles = makeStyles({
  frame: { position: "relative" },
  input: { width: "100%", minWidth: 0 },
  list: {
    position: "absolute",
    zIndex: 3,
    insetInline: 0,
    top: "100%",
    marginTop: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  option: {
    minHeight: "32px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  note: { ":not(:empty)": { padding: tokens.spacingHorizontalS } },
  chosen: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    paddingLeft: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** As many as fit the panel without scrolling; typing more of the name finds the others. */
const SHOWN = 6;

interface PersonPickerProps {
  readonly label: string;
  readonly value: MemberRef | null;
  readonly onChange: (person: MemberRef | null) => void;
  /** what is wrong with the choice */
  readonly problem?: string | null;
}

/** Picks a member of the chat: type a part of the name and choose from the matches. */
export function PersonPicker({ label, value, onChange, problem = null }: PersonPickerProps) {
  const styles = useStyles();
  const tab = useTexts("tab");
  const named = useNamed();
  // A name is known from the roster before it arrives with the page's names.
  const [chosenName, setChosenName] = useState<{ readonly ref: MemberRef; readonly name: string } | null>(
    null,
  );
  const frame = useRef<HTMLDivElement>(null);

  if (value === null)
    return (
      <div ref={frame}>
        <Search
          label={label}
          problem={problem}
          onChoose={(ref, name) => {
            setChosenName({ ref, name });
            onChange(ref);
          }}
        />
      </div>
    );
  const name = chosenName?.ref === value ? chosenName.name : named(value).name;
  return (
    <Field label={label} validationMessage={problem}>
      {({ "aria-labelledby": labelledBy, "aria-describedby": describedBy }) => (
        <div
          className={styles.chosen}
          role="group"
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
        >
          <PersonRegular aria-hidden />
          <bdi className={styles.name}>{name}</bdi>
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={tab.people.picker.clear(name)}
            onClick={() => onChange(null)}
          />
        </div>
      )}
    </Field>
  );
}

interface SearchProps extends Required<Pick<PersonPickerProps, "label" | "problem">> {
  readonly onChoose: (ref: MemberRef, name: string) => void;
}

function Search({ label, problem, onChoose }: SearchProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const listId = useId();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const search = useRoster(query, open);
  const found = search.state === "found" ? search.people : [];
  const people = found.slice(0, SHOWN);
  const chosen = people[Math.min(active, people.length - 1)];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (!open || people.length === 0) return;
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((active + step + people.length) % people.length);
    } else if (event.key === "Enter" && open && chosen !== undefined) {
      event.preventDefault();
      onChoose(chosen.ref, chosen.name);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  }

  return (
    <div className={styles.frame}>
      <Field label={label} validationMessage={problem}>
        <LineInput
          className={styles.input}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? listId : undefined}
          aria-activedescendant={open && chosen !== undefined ? `${listId}-${chosen.ref}` : undefined}
          autoComplete="off"
          placeholder={tab.people.picker.placeholder}
          value={query}
          onChange={(_, { value }) => {
            setQuery(value);
            setActive(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {open && (
        <div className={styles.list}>
          <div id={listId} role="listbox" aria-label={label}>
            {people.map(({ ref, name }) => (
              // The field has the focus while its list is open, so it handles the keys.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={ref}
                id={`${listId}-${ref}`}
                role="option"
                tabIndex={-1}
                aria-selected={ref === chosen?.ref}
                className={mergeClasses(styles.option, ref === chosen?.ref && styles.active)}
                // Keeps the focus in the field, whose blur would close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(ref, name)}
              >
                <bdi>{name === "" ? tab.people.somebody : name}</bdi>
              </div>
            ))}
          </div>
          <div role="status" className={mergeClasses(text.quiet, styles.note)}>
            {people.length === 0 && <SearchNote state={search.state} />}
            {found.length > people.length && tab.people.picker.more(found.length - people.length)}
          </div>
        </div>
      )}
    </div>
  );
}

function SearchNote({ state }: { readonly state: "searching" | "found" | "failed" }) {
  const tab = useTexts("tab");
  const notes = {
    searching: tab.people.picker.searching,
    found: tab.people.picker.none,
    failed: tab.people.picker.failed,
  };
  return notes[state];
}
