import type { Plan, Step } from "./plan.ts";

/** The plan with as few steps as still fail: leaves out smaller and smaller parts (delta debugging). */
export async function minimise(plan: Plan, fails: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let { steps } = plan;
  let size = Math.ceil(steps.length / 2);
  for (;;) {
    let shorter = false;
    for (let from = 0; from < steps.length;) {
      const without: readonly Step[] = [...steps.slice(0, from), ...steps.slice(from + size)];
      if (await fails({ ...plan, steps: without })) {
        steps = without;
        shorter = true;
      } else from += size;
    }
    if (size === 1 && !shorter) return { ...plan, steps };
    if (!shorter || size > 1) size = Math.max(1, Math.floor(size / 2));
  }
}
