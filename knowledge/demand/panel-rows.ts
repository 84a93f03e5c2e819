import type { WeeklySales } from './demand-history.ts';
import type { SalesPanel } from './sales-panel.ts';
import { mondayOfWeek } from './weeks.ts';

/** The entries of a panel as rows, sorted by store, sku and week. */
export function weeklySalesOf(panel: SalesPanel, fromWeek?: string): WeeklySales[] {
  const mondays = mondaysOf(panel);
  const rows: WeeklySales[] = [];
  panel.skus.forEach((sku, position) => {
    for (let series = panel.skuStart[position]!; series < panel.skuStart[position + 1]!; series += 1) {
      const storeId = panel.storeIds[panel.seriesStore[series]!]!;
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        const week = mondays[panel.week[entry]!]!;
        if (fromWeek !== undefined && week < fromWeek) continue;
        rows.push({ storeId, sku, week, quantity: panel.quantity[entry]! });
      }
    }
  });
  return rows.sort(
    (a, b) => compare(a.storeId, b.storeId) || compare(a.sku, b.sku) || compare(a.week, b.week),
  );
}

/** Units of a panel by week; weeks without movement are left out. */
export function weeklyTotalsOf(panel: SalesPanel): { week: string; quantity: number }[] {
  const mondays = mondaysOf(panel);
  const totals = new Map<string, number>();
  panel.week.forEach((week, entry) => {
    const monday = mondays[week]!;
    totals.set(monday, (totals.get(monday) ?? 0) + panel.quantity[entry]!);
  });
  return [...totals].map(([week, quantity]) => ({ week, quantity })).sort((a, b) => compare(a.week, b.week));
}

function mondaysOf(panel: SalesPanel): string[] {
  return Array.from({ length: panel.weekCount }, (_, week) => mondayOfWeek(panel.firstWeek + week));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
