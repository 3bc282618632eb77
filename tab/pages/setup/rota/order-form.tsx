import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { moved } from "@guildhall/shared/domain/agenda";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { TurnsOrder } from "@guildhall/shared/reading/turn-changes";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { FormProblem, useFormProblem } from "../../../components/form-problem.tsx";
import { PrimaryButton } from "../../../components/primary-button/primary-button.tsx";
import { Stack } from "../../../components/stack.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useNamed } from "../../../live/people.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  place: { flexShrink: 0, minWidth: "1.5em", fontVariantNumeric: "tabular-nums" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Row {
  readonly id: string;
  readonly member: MemberRef;
}

interface OrderFormProps extends TurnsOrder {
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** The next turns, moved up and down. What lies below the last one that was moved is still worked out again at each change. */
export function OrderForm({ members, least, onSaved, onClose }: OrderFormProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const rota = useTexts("setup").rota;
  const words = useTexts("setup").turnChanges;
  const tab = useTexts("tab");
  const named = useNamed();
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const problem = useFormProblem();
  // Somebody may come twice, so a row is known by its first place.
  const [rows, setRows] = useState<readonly Row[]>(() =>
    members.map((member, at) => ({ id: String(at), member })),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const changed = 1 + rows.findLastIndex(({ member }, at) => member !== members[at]);

  function move(id: string, by: number): void {
    const to = rows.findIndex((row) => row.id === id) + by;
    const row = rows.find((each) => each.id === id);
    if (row === undefined || to < 0 || to >= rows.length) return;
    setRows(moved(rows, id, to));
    problem.report(null);
    announce(words.moved(named(row.member), to + 1, rows.length));
  }

  async function save(): Promise<void> {
    const order = rows.slice(0, Math.max(least, changed)).map(({ member }) => member);
    if (writable && (await act.community({ type: "orderTurns", members: order }, problem.report))) onSaved();
  }

  return (
    // Escape is a shortcut for Cancel.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Stack>
        <h3 className={text.label} ref={heading} tabIndex={-1}>
          {words.order}
        </h3>
        <p className={text.quiet}>{words.orderHint}</p>
        <ol className={text.list} aria-label={words.order}>
          {rows.map(({ id, member }, at) => {
            const who = named(member);
            return (
              <li className={styles.row} key={id}>
                <span className={styles.place}>{words.place(at + 1)}</span>
                <bdi className={styles.name}>{rota.holder(who)}</bdi>
                <Button
                  appearance="subtle"
                  icon={<ArrowUpRegular />}
                  aria-label={words.up(who, at + 1)}
                  disabledFocusable={at === 0}
                  onClick={() => move(id, -1)}
                />
                <Button
                  appearance="subtle"
                  icon={<ArrowDownRegular />}
                  aria-label={words.down(who, at + 1)}
                  disabledFocusable={at === rows.length - 1}
                  onClick={() => move(id, 1)}
                />
              </li>
            );
          })}
        </ol>
        <FormProblem problem={problem} />
        <div className={styles.buttons}>
          <PrimaryButton
            opened
            disabledFocusable={!writable}
            aria-describedby={problem.describedBy}
            onClick={() => void save()}
          >
            {words.orderSave}
          </PrimaryButton>
          <Button onClick={onClose}>{tab.cancel}</Button>
        </div>
      </Stack>
    </div>
  );
}
