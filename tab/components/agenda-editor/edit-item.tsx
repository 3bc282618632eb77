import { makeStyles, tokens } from "@fluentui/react-components";
import type { ItemDraft, PlannedItem } from "@guildhall/shared/domain/agenda";
import type { Report } from "../../live/act.ts";
import { useEdit } from "../../live/use-edit.ts";
import { useTexts } from "../../texts/texts-context.ts";
import { ItemForm } from "./item-form.tsx";

const useStyles = makeStyles({ frame: { paddingBlock: tokens.spacingVerticalM } });

interface EditItemProps {
  readonly item: PlannedItem;
  readonly onSave: (changes: ItemDraft, report: Report) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The name under which a title is stored while it is edited. */
export const editDraft = ({ id }: Pick<PlannedItem, "id">): string => `item-edit.${id}`;

/** An item's fields in place of its row. */
export function EditItem({ item, onSave, onClose }: EditItemProps) {
  const styles = useStyles();
  const tab = useTexts("tab");
  const called = tab.agenda.titleOf(item);
  const { text: title, change, end } = useEdit(editDraft(item), called);
  function close(): void {
    end();
    onClose();
  }
  return (
    <div className={styles.frame}>
      <ItemForm
        label={tab.agenda.edit(called)}
        title={title}
        onTitle={change}
        initial={item}
        submitLabel={tab.save}
        takesFocus
        onSubmit={async (draft, report) => {
          const stored = await onSave(draft, report);
          if (stored) close();
          return stored;
        }}
        onCancel={close}
      />
    </div>
  );
}
