import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PersonRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import { Confirm } from "../../components/confirm.tsx";
import { PersonPicker } from "../../components/person-picker/person-picker.tsx";
import { useChosenPerson } from "../../components/person-picker/use-chosen-person.ts";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useNamed } from "../../live/people.ts";
import { useLive$, useSync } from "../../live/sync-context.ts";
import { useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";
import { PrimaryButton } from "../../components/primary-button/primary-button.tsx";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minHeight: "28px" },
  name: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, maxWidth: "360px" },
  start: { alignSelf: "flex-start" },
  stepDown: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface OrganisersCardProps {
  readonly community: CommunityReading;
}

/** The organisers. If there are none left, any member may become one. */
export function OrganisersCard({ community }: OrganisersCardProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").organisers;
  const named = useNamed();
  const act = useAct();
  const disabledFocusable = !useWritable();
  const me = useLive$(useSync().me);
  const { organisers } = community.header;
  const isOne = me !== null && organisers.includes(me.ref);
  const may = useMay();

  return (
    <SectionCard heading={words.heading}>
      <p className={text.quiet}>{words.hint}</p>
      {organisers.length === 0 ? (
        <>
          <p className={text.plain}>{words.none}</p>
          <p className={text.quiet}>{words.claimHint}</p>
          {may("claimOrganiser", { vacant: organisers.length === 0 }) && (
            <PrimaryButton
              className={styles.start}
              disabledFocusable={disabledFocusable}
              onClick={() => void act.community({ type: "claimOrganiser" })}
            >
              {words.claim}
            </PrimaryButton>
          )}
        </>
      ) : (
        <ul className={text.list} aria-label={words.heading}>
          {organisers.map((ref) => (
            <li className={styles.line} key={ref}>
              <PersonRegular aria-hidden />
              <bdi className={text.plain}>{named(ref).name}</bdi>
              {named(ref).isMe && <span className={text.quiet}>{words.you}</span>}
            </li>
          ))}
        </ul>
      )}
      {may("nameOrganiser") && !isOne && <p className={text.quiet}>{words.byMeeting}</p>}
      {may("nameOrganiser") && <NameOrganiser />}
      {isOne && may("stepDownAsOrganiser") && <StepDown last={organisers.length === 1} />}
    </SectionCard>
  );
}

function NameOrganiser() {
  const styles = useStyles();
  const words = useTexts("setup").organisers;
  const act = useAct();
  const writable = useWritable();
  const { field, person: member, report } = useChosenPerson();

  async function name(): Promise<void> {
    if (member === null) return;
    if (await act.community({ type: "nameOrganiser", member }, report)) field.onChange(null);
  }

  return (
    <div className={styles.name}>
      <PersonPicker label={words.name} {...field} />
      {member !== null && (
        <Button className={styles.start} disabledFocusable={!writable} onClick={() => void name()}>
          {words.nameButton}
        </Button>
      )}
    </div>
  );
}

function StepDown({ last }: { readonly last: boolean }) {
  const styles = useStyles();
  const words = useTexts("setup").organisers;
  const act = useAct();
  const disabledFocusable = !useWritable();
  const [asking, setAsking] = useState(false);
  if (asking)
    return (
      <Confirm
        question={last ? `${words.stepDownAsk} ${words.stepDownLast}` : words.stepDownAsk}
        yes={words.stepDownNow}
        no={words.stay}
        onYes={() => {
          setAsking(false);
          void act.community({ type: "stepDownAsOrganiser" });
        }}
        onNo={() => setAsking(false)}
      />
    );
  return (
    <Button
      className={styles.stepDown}
      appearance="subtle"
      disabledFocusable={disabledFocusable}
      onClick={() => setAsking(true)}
    >
      {words.stepDown}
    </Button>
  );
}
