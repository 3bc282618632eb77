import { scaleId } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { given, type Living } from "./living.ts";

/** The tenure scale is opened three times: once it is cancelled, once it orders the rota at its time, and the last stays open. */
export async function placeOnScales({ ask, founded, now }: Living): Promise<void> {
  const opened = async (closesAt: number | null) => {
    // Priya has brought enough messages to the chat already.
    await ask("tom", { type: "openScale", closesAt, inChat: closesAt !== null });
    return given(founded().scale, "scale").id;
  };
  const first = await opened(null);
  await ask("tom", { type: "placeOnScale", scale: first, said: "oneYear" });
  await ask("priya", { type: "cancelScale", scale: first });
  const closesAt = now() + DAY;
  const scale = scaleId(await opened(closesAt));
  await ask("tom", { type: "placeOnScale", scale, said: "twentyYears" });
  await ask("priya", { type: "placeOnScale", scale, said: "thisMonth" });
  await ask("amara", { type: "placeOnScale", scale, said: "unsaid" });
  await ask("tom", { type: "leaveScale", scale });
  await ask("priya", { type: "moveScaleClosing", scale, closesAt: null });
  await ask("priya", { type: "moveScaleClosing", scale, closesAt });
  await ask("guildhall", { type: "closeScaleWhenDue", scale, closesAt });
  const last = await opened(null);
  await ask("mateo", { type: "placeOnScale", scale: last, said: "twoYears" });
  await ask("amara", { type: "placeOnScale", scale: last, said: "unsaid" });
  await ask("amara", { type: "leaveScale", scale: last });
}
