import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { useView } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { remembered } from "../../../live/remembered.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { TopicForm } from "./topic-form.tsx";

const useStyles = makeStyles({ open: { alignSelf: "flex-start" } });

interface OfferTopicProps {
  /** shows the form from the start, where members are asked for topics */
  readonly asked?: boolean;
}

/** Offers a topic: a button that opens the form, or the form itself where members are asked for topics. */
export function OfferTopic({ asked = false }: OfferTopicProps) {
  const styles = useStyles();
  const words = useTexts("activities");
  const act = useAct();
  const minutes = useView().slices.community?.settings.itemMinutes ?? 10;
  const [open, setOpen] = useState(() => asked || remembered("draft.topic.title").read() !== null);
  const [opened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open) opener.current?.focus();
    was.current = open;
  }, [open]);
  if (!open)
    return (
      <Button
        ref={opener}
        className={styles.open}
        icon={<AddRegular />}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        {words.backlog.offer}
      </Button>
    );
  return (
    <TopicForm
      draft="topic"
      initial={{ title: "", topic: { why: "", kind: "discuss", minutes } }}
      label={words.backlog.offer}
      button={words.backlog.offerButton}
      takesFocus={opened}
      onSubmit={({ title, topic }, report) =>
        act.community({ type: "offerTopic", title: title, details: topic }, report)
      }
      onClose={() => setOpen(false)}
    />
  );
}
