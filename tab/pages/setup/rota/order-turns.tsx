import { Button } from "@fluentui/react-components";
import { ArrowSortRegular } from "@fluentui/react-icons";
import type { TurnsOrder } from "@guildhall/shared/reading/turn-changes";
import { useState } from "react";
import { useAnnounce } from "../../../components/announcer.tsx";
import { useWritable } from "../../../live/use-community.ts";
import { useTexts } from "../../../texts/texts-context.ts";
import { OrderForm } from "./order-form.tsx";

/** The way to an order by hand. */
export function OrderTurns(order: TurnsOrder) {
  const words = useTexts("setup").turnChanges;
  const announce = useAnnounce();
  const disabledFocusable = !useWritable();
  // Others may change the turns meanwhile: the order is of those that stood when it was begun.
  const [changing, setChanging] = useState<TurnsOrder | null>(null);
  if (changing !== null)
    return (
      <OrderForm
        {...changing}
        onSaved={() => {
          announce(words.orderSaved);
          setChanging(null);
        }}
        onClose={() => setChanging(null)}
      />
    );
  return (
    <div>
      <Button
        icon={<ArrowSortRegular />}
        disabledFocusable={disabledFocusable}
        onClick={() => setChanging(order)}
      >
        {words.order}
      </Button>
    </div>
  );
}
