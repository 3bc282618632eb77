import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { type FormEvent, useId, useState } from "react";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { PersonPicker } from "../../../components/person-picker/person-picker.tsx";
import { useChosenPerson } from "../../../components/person-picker/use-chosen-person.ts";
import { SecondLayer } from "../../../components/second-layer.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useLive$, useSync } from "../../../live/sync-context.ts";
import { useWritable } from "../../../live/use-community.ts";
import type { MayInSession } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  sign: { flexShrink: 0 },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "28px" },
  row: { display: "flex", alignItems: "flex-end", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  number: { width: "72px", minWidth: 0 },
  start: { alignSelf: "flex-start" },
});

interface PeopleLayerProps {
  readonly session: SessionReading;
  readonly headCount: number;
  readonly may: MayInSession;
  readonly onBack: () => void;
}

/** Who is present; the facilitator corrects the count and hands over facilitation. */
export function PeopleLayer({ session, headCount, may, onBack }: PeopleLayerProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const named = useNamed();
  const sync = useSync();
  const live = useLive$(sync.live);
  const present = live?.present ?? [];
  const { facilitator, headCount: corrected } = session.header;

  function roleOf(ref: MemberRef): string {
    const roles = [
      ...(named(ref).isMe ? [words.people.you] : []),
      ...(ref === facilitator ? [words.people.facilitator] : []),
    ];
    return roles.join(" · ");
  }

  return (
    <SecondLayer heading={words.people.heading(headCount)} onBack={onBack}>
      <ul className={text.list} aria-label={words.people.list}>
        {present.map((ref) => (
          <li className={styles.line} key={ref}>
            <PersonRegular className={styles.sign} aria-hidden />
            <bdi className={text.plain}>{named(ref).name}</bdi>
            <span className={text.quiet}>{roleOf(ref)}</span>
          </li>
        ))}
      </ul>
      {corrected !== null && (
        <p className={text.quiet}>{words.people.corrected(corrected, present.length)}</p>
      )}
      {may("correctHeadCount") && <HeadCount session={session} headCount={headCount} />}
      {may("handOver") && <HandOver session={session} />}
    </SecondLayer>
  );
}

function HeadCount({ session, headCount }: Pick<PeopleLayerProps, "session" | "headCount">) {
  const styles = useStyles();
  const words = useTexts("panel");
  const act = useAct();
  const disabledFocusable = !useWritable();
  const [typed, setTyped] = useState(String(headCount));
  const [problem, setProblem] = useState<string | null>(null);
  const { id, headCount: corrected } = session.header;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const count = Number(typed);
    const valid = Number.isInteger(count) && count >= 1 && count <= LIMITS.headCount;
    if (valid) await act.session(id, { type: "correctHeadCount", count }, setProblem);
    else setProblem(words.people.headCountRange(LIMITS.headCount));
  }

  return (
    <form className={styles.block} onSubmit={(event) => void submit(event)}>
      <Field label={words.people.headCount} hint={words.people.headCountHint} validationMessage={problem}>
        <Input
          className={styles.number}
          inputMode="numeric"
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={disabledFocusable}>
          {words.people.setHeadCount}
        </Button>
        {corrected !== null && (
          <Button
            appearance="subtle"
            disabledFocusable={disabledFocusable}
            onClick={() => void act.session(id, { type: "correctHeadCount", count: null }, setProblem)}
          >
            {words.people.resetHeadCount}
          </Button>
        )}
      </div>
    </form>
  );
}

function HandOver({ session }: Pick<PeopleLayerProps, "session">) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("panel");
  const act = useAct();
  const heading = useId();
  const writable = useWritable();
  const { field, person: to, report } = useChosenPerson();

  async function handOver(): Promise<void> {
    if (to === null) return;
    if (await act.session(session.header.id, { type: "handOver", to }, report)) field.onChange(null);
  }

  return (
    <section className={styles.block} aria-labelledby={heading}>
      <h3 className={mergeClasses(text.label)} id={heading}>
        {words.people.handOver}
      </h3>
      <p className={text.quiet}>{words.people.handOverHint}</p>
      <PersonPicker label={words.people.handOverTo} {...field} />
      <Button
        className={styles.start}
        disabledFocusable={!writable || to === null}
        onClick={() => void handOver()}
      >
        {words.people.handOverButton}
      </Button>
    </section>
  );
}
