import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ConversationState, Person, StandInState } from "../model.ts";
import { AppFrame } from "./app-frame.tsx";
import type { Saver } from "./app-frame.tsx";
import { send } from "./commands.ts";
import type { ThemeName } from "./place.ts";

const useStyles = makeStyles({
  back: {
    flexGrow: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: tokens.spacingHorizontalXL,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  dialog: {
    display: "flex",
    flexDirection: "column",
    width: "min(640px, 100%)",
    height: "min(560px, 100%)",
    borderRadius: tokens.borderRadiusXLarge,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
  },
  head: { padding: tokens.spacingHorizontalXL },
  foot: {
    display: "flex",
    justifyContent: "flex-end",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalL,
  },
  problem: { flexGrow: 1, color: tokens.colorPaletteRedForeground1 },
});

interface ConfigDialogProps {
  readonly state: StandInState;
  readonly conversation: ConversationState;
  readonly person: Person;
  readonly theme: ThemeName;
  readonly onDone: () => void;
}

/** The dialog in which Teams shows the app's configuration page when the tab is added. */
export function ConfigDialog({ conversation, onDone, person, state, theme }: ConfigDialogProps) {
  const styles = useStyles();
  const saver = useRef<Saver>(null);
  const [valid, setValid] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    try {
      const tab = await saver.current?.save();
      if (tab === undefined) throw new Error("The app saved no settings.");
      await send("tab", { in: conversation.key, tab });
      onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <main className={styles.back}>
      <section className={styles.dialog} aria-label={`Add ${state.botName}`}>
        <div className={styles.head}>
          <Text as="h2" size={500} weight="semibold">
            Add {state.botName} to {conversation.name}
          </Text>
        </div>
        <AppFrame
          state={state}
          person={person}
          conversation={conversation}
          frameContext="settings"
          theme={theme}
          url="/tab/"
          testId={`app-config-${person.key}`}
          label={`${state.botName}, configuration`}
          onValidity={setValid}
          saver={saver}
        />
        <div className={styles.foot}>
          <Text role="alert" className={styles.problem}>
            {problem}
          </Text>
          <Button data-testid="config-cancel" onClick={onDone}>
            Cancel
          </Button>
          <Button
            appearance="primary"
            data-testid="config-save"
            disabled={!valid}
            onClick={() => void save()}
          >
            Save
          </Button>
        </div>
      </section>
    </main>
  );
}
