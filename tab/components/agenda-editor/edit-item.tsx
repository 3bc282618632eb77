import { makeStyles, tokens } from "@fluentui/react-components";
import type { ItemDraft, PlannedItem } from "@guildhall/shared/domain/agenda";
import { useState } from "react";
import { en } from "../../messages/en.ts";
import { ItemForm } from "./item-form.tsx";

const useStyles = makeStyles({ frame: { paddingBlock: tokens.spacingVerticalM } });

interface EditItemProps {
  readonly item: PlannedItem;
  readonly onSave: (changes: ItemDraft) => Promise<boolean>;
  readonly onClose: () => void;
}

/** An item's fields in the place of its row. */
export function EditItem({ item, onSave, onClose }: EditItemProps) {
  const styles = useStyles();
  const [title, setTitle] = useState(item.title);
  return (
    <div className={styles.frame}>
      <ItemForm
        label={en.agenda.edit(item.title)}
        title={title}
        onTitle={setTitle}
        initial={item}
        submitLabel={en.common.save}
        takesFocus
        onSubmit={async (draft) => {
          const stored = await onSave(draft);
          if (stored) onClose();
          return stored;
        }}
        onCancel={onClose}
      />
    </div>
  );
}
