import { Checkbox } from "@fluentui/react-components";
import { LOGISTICS_ELEMENTS, type LogisticsElement } from "@guildhall/shared/domain/community/logistics/part";
import { useState } from "react";
import { useLogistics } from "../../../activity/use-activities.ts";
import { useAct } from "../../../live/act.ts";
import { useSync } from "../../../live/sync-context.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { useTextStyles } from "../../text-styles.ts";
import { AskForm, type AskProps } from "./ask-form.tsx";
import { LIVE, openedFrom, type Opening } from "./opening.ts";
import { OpeningFields } from "./opening-fields.tsx";

/** Opens the votes on the logistics, one per short list. */
export function AskLogistics({ onDone, onCancel }: AskProps) {
  const text = useTextStyles();
  const words = useTexts("activities").ask;
  const activities = useTexts("activities");
  const act = useAct();
  const sync = useSync();
  const logistics = useLogistics();
  const [chosen, setChosen] = useState<readonly LogisticsElement[]>(LOGISTICS_ELEMENTS);
  const [opening, setOpening] = useState<Opening>(LIVE);
  return (
    <AskForm
      label={words.logistics}
      ready={chosen.length > 0}
      onStart={(report) =>
        act.community(
          { type: "voteOnLogistics", elements: chosen, ...openedFrom(opening, sync.now()) },
          report,
        )
      }
      onDone={onDone}
      {...(onCancel && { onCancel })}
    >
      {LOGISTICS_ELEMENTS.map((element) => (
        <div key={element}>
          <Checkbox
            label={activities.logistics.questions[element]}
            checked={chosen.includes(element)}
            onChange={(_, { checked }) =>
              setChosen(
                LOGISTICS_ELEMENTS.filter((each) =>
                  each === element ? checked === true : chosen.includes(each),
                ),
              )
            }
          />
          <p className={text.quiet}>
            {logistics?.lists[element].map((choice) => activities.logistics.choice(choice)).join(" · ")}
          </p>
        </div>
      ))}
      <OpeningFields opening={opening} onChange={setOpening} />
    </AskForm>
  );
}
