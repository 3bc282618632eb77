import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TitledItem } from "@guildhall/shared/domain/agenda";
import { LIMITS } from "@guildhall/shared/domain/kernel/limits";
import { useEffect, useRef, useState } from "react";
import type { CommunityReading } from "@guildhall/shared/reading/community";
import { Confirm } from "../../components/confirm.tsx";
import { useTextStyles } from "../../components/text-styles.ts";
import { useAct } from "../../live/act.ts";
import { useNamed } from "../../live/people.ts";
import { useWritable } from "../../live/use-community.ts";
import { useMay } from "../../live/use-may.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { SectionCard } from "./section-card.tsx";

const useStyles = makeStyles({
  topic: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  words: { flexGrow: 1, flexBasis: "200px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginLeft: "auto" },
});

interface ParkedTopicsProps {
  readonly community: CommunityReading;
}

/** Parked topics, until they are put on an agenda again or withdrawn. */
export function ParkedTopics({ community }: ParkedTopicsProps) {
  const text = useTextStyles();
  const words = useTexts("setup");
  const { parked, next } = community;
  return (
    <SectionCard heading={words.parked.heading}>
      {parked.length === 0 ? (
        <p className={text.quiet}>{words.parked.empty}</p>
      ) : (
        <ul className={text.list} aria-label={words.parked.heading}>
          {parked.map((item) => (
            <ParkedTopic key={item.id} item={item} full={next.agenda.length >= LIMITS.items} />
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

interface ParkedTopicProps {
  readonly item: TitledItem;
  readonly full: boolean;
}

function ParkedTopic({ item, full }: ParkedTopicProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const tab = useTexts("tab");
  const words = useTexts("setup");
  const act = useAct();
  const may = useMay();
  const named = useNamed();
  const writable = useWritable();
  const [asking, setAsking] = useState(false);
  const withdraw = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) withdraw.current?.focus();
    asked.current = asking;
  }, [asking]);
  const facts = [
    ...(item.presenter === null ? [] : [tab.people.nameOrYou(named(item.presenter))]),
    ...item.history.map((each) => words.parked.history(each.sessionNumber, each.spent)),
  ];

  if (asking)
    return (
      <li>
        <Confirm
          question={words.parked.withdrawAsk(item.title)}
          yes={words.parked.withdrawNow}
          no={words.parked.keep}
          onYes={() => void act.community({ type: "withdrawParked", item: item.id })}
          onNo={() => setAsking(false)}
        />
      </li>
    );
  return (
    <li className={styles.topic}>
      <div className={styles.words}>
        <p className={text.plain} dir="auto">
          {item.title}
        </p>
        <p className={text.quiet}>{facts.join(" · ")}</p>
      </div>
      {may("planParked") && (
        <div className={styles.buttons}>
          <Button
            disabledFocusable={!writable || full}
            aria-label={words.parked.planLabel(item.title)}
            onClick={() => void act.community({ type: "planParked", item: item.id })}
          >
            {words.parked.plan}
          </Button>
          <Button
            ref={withdraw}
            appearance="subtle"
            disabledFocusable={!writable}
            aria-label={words.parked.withdrawLabel(item.title)}
            onClick={() => setAsking(true)}
          >
            {words.parked.withdraw}
          </Button>
        </div>
      )}
    </li>
  );
}
