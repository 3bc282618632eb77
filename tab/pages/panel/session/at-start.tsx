import { makeStyles, tokens } from "@fluentui/react-components";
import { readArrivals } from "@guildhall/shared/reading/arrivals";
import { isBeginning } from "@guildhall/shared/reading/session/beginning";
import type { SessionReading } from "@guildhall/shared/reading/session/read-session";
import { lazy, Suspense, useState } from "react";
import { useContract, useView } from "../../../activity/use-activities.ts";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useNamed } from "../../../live/people.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

const ContractView = lazy(async () => ({ default: (await activityParts()).ContractView }));

/** More are counted. */
const NAMED = 5;

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** Until its first item has ended a session shows whom to welcome, and the contract in one line. */
export function AtStart({ session }: { readonly session: SessionReading }) {
  const styles = useStyles();
  if (!isBeginning(session)) return null;
  const { number } = session.header;
  return (
    <div className={styles.block}>
      <Welcome session={number} />
      <ContractLine session={number} />
    </div>
  );
}

function Welcome({ session }: { readonly session: number }) {
  const text = useTextStyles();
  const words = useTexts("panel").atStart;
  const named = useNamed();
  const { others, mine } = readArrivals(useView(), session);
  const names = others.slice(0, NAMED).map((member) => named(member).name);
  return (
    <>
      {mine && <p className={text.plain}>{words.welcomeYou}</p>}
      {others.length > 0 && (
        <p className={text.plain}>{words.welcome(names, others.length - names.length)}</p>
      )}
    </>
  );
}

/** One of its principles, another in each session; a tap shows all of it. */
function ContractLine({ session }: { readonly session: number }) {
  const styles = useStyles();
  const words = useTexts("panel").atStart;
  const contract = useContract();
  const [opened, setOpened] = useState(false);
  const { principles = [] } = contract ?? {};
  const principle = principles[(session - 1) % principles.length];
  if (contract === null || principle === undefined) return null;
  return (
    <Disclosure
      summary={words.contract(principle.text, principles.length - 1)}
      onToggle={(open) => setOpened(opened || open)}
    >
      {opened && (
        <div className={styles.body}>
          <Suspense fallback={null}>
            <ContractView contract={contract} />
          </Suspense>
        </div>
      )}
    </Disclosure>
  );
}
