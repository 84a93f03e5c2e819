import type { DemandAccess } from '../../agents/guards/access.ts';
import type { SoldBetween } from '../../knowledge/demand/plans/change-worth.ts';
import type { PlanRecord } from '../../knowledge/demand/plans/plan-record.ts';
import { dayNumber, firstDayOfWeek, mondayOfWeek, weekOfDate } from '../../knowledge/demand/weeks.ts';

/** Net sales of the changed lines of plans since their first covered week; `nextMonday` is the first week not whole yet. */
export async function soldAfter(
  demand: DemandAccess,
  plans: readonly PlanRecord[],
): Promise<{ between: SoldBetween; nextMonday: string }> {
  const extent = await demand.extent();
  if (!extent) return { between: () => 0, nextMonday: '1970-01-05' };
  const lastWeek = weekOfDate(extent.lastDay);
  const whole = dayNumber(extent.lastDay) === firstDayOfWeek(lastWeek) + 6;
  const nextMonday = mondayOfWeek(whole ? lastWeek + 1 : lastWeek);
  const changed = plans.flatMap((plan) => {
    const lines = new Set(plan.edits.map((edit) => edit.lineId));
    return plan.lines.filter((line) => lines.has(line.lineId));
  });
  const fromWeek = plans.map((plan) => plan.fromMonday).toSorted()[0];
  if (changed.length === 0 || fromWeek === undefined) return { between: () => 0, nextMonday };
  const rows = await demand.weeklySales({
    storeIds: [...new Set(changed.map((line) => line.storeId))],
    skus: [...new Set(changed.map((line) => line.sku))],
    fromWeek,
  });
  const byLine = new Map<string, { week: string; quantity: number }[]>();
  for (const { storeId, sku, week, quantity } of rows) {
    const key = JSON.stringify([storeId, sku]);
    byLine.set(key, [...(byLine.get(key) ?? []), { week, quantity }]);
  }
  return {
    nextMonday,
    between: (storeId, sku, from, until) =>
      (byLine.get(JSON.stringify([storeId, sku])) ?? [])
        .filter(({ week }) => week >= from && week < until)
        .reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
