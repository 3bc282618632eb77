import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { inviteAgainFrom } from "@guildhall/shared/reading/logistics";
import { useView } from "../../../activity/use-activities.ts";
import { useAnnounce } from "../../../components/announcer.tsx";
import { Disclosure } from "../../../components/disclosure.tsx";
import { useTextStyles } from "../../../components/text-styles.ts";
import { useAct } from "../../../live/act.ts";
import { useServerClock } from "../../../live/server-clock.ts";
import { useWritable } from "../../../live/use-community.ts";
import { useMay } from "../../../live/use-may.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { Stack } from "../../../components/stack.tsx";
import { useInvited } from "./use-invited.ts";

const useStyles = makeStyles({
  names: { columnWidth: "180px", columnGap: tokens.spacingHorizontalL },
  ask: { marginBottom: tokens.spacingVerticalXS },
  name: { overflowWrap: "anywhere", breakInside: "avoid" },
});

/** The people in the chat who have not taken part yet. Stays in place, and says so when nobody is left. */
export function Invited() {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").logistics.invited;
  const tab = useTexts("tab");
  const invites = useMay()("inviteOthers");
  const invited = useInvited();
  if (invited === undefined) return <p className={text.quiet}>{words.looking}</p>;
  if (invited === null) return <p className={text.quiet}>{words.unknown}</p>;
  const { count, names } = invited;
  return (
    <>
      {invites && <InviteOthers nobody={count === 0} />}
      <Disclosure summary={words.summary(count)}>
        <Stack>
          <p className={text.quiet}>{count === 0 ? words.nobody : words.told}</p>
          {count > 0 && (
            <ul className={mergeClasses(text.list, styles.names)} aria-label={words.label}>
              {names.map((name, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- two people may have the same name
                <li className={mergeClasses(text.plain, styles.name)} key={`${name} ${place}`}>
                  <bdi>{name === "" ? tab.people.somebody : name}</bdi>
                </li>
              ))}
            </ul>
          )}
          {count > names.length && <p className={text.quiet}>{words.more(count - names.length)}</p>}
        </Stack>
      </Disclosure>
    </>
  );
}

/** Invites them. Above the list, so that it stays in place when the list grows or shrinks. */
function InviteOthers({ nobody }: { readonly nobody: boolean }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useTexts("setup").logistics.invited;
  const act = useAct();
  const announce = useAnnounce();
  const writable = useWritable();
  const [asking, setAsking] = useState(false);
  const reader = useView();
  const again = useServerClock((now) => inviteAgainFrom(reader, now));
  async function ask(): Promise<void> {
    setAsking(true);
    const stored = await act.community({ type: "inviteOthers" });
    setAsking(false);
    if (stored) announce(words.asked);
  }
  return (
    <div>
      <Button
        className={styles.ask}
        disabledFocusable={!writable || asking || nobody || again !== null}
        onClick={() => void ask()}
      >
        {words.inviteOthers}
      </Button>
      <p className={text.quiet}>{again === null ? words.inviteOthersHint : words.again(again)}</p>
    </div>
  );
}
