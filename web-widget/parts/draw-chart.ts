import uPlot from 'uplot';
import type { ChartColumns } from './chart-data.ts';

/** What a chart needs beside its weeks. Colours and fonts are values, as a canvas knows no custom properties. */
export interface ChartLook {
  width: number;
  height: number;
  ink: string;
  inkSoft: string;
  rule: string;
  accent: string;
  band: string;
  font: string;
  piecesLabel: string;
  /** A date on the axis: a day of a short chart, a month of a long one. */
  formatDate: (iso: string) => string;
  formatCount: (value: number) => string;
}

/** A chart on the page. */
export interface DrawnChart {
  resize: (width: number) => void;
  destroy: () => void;
}

/**
 * Draws history, forecast and interval with uPlot. This module is loaded only when a chart is shown, and imports
 * nothing of the widget that is code: a chunk that imported the widget's script back would load it a second time on
 * pages that name the script with a query. `pointed` is told which week the pointer is over, or null.
 */
export function drawChart(
  target: HTMLElement,
  columns: ChartColumns,
  look: ChartLook,
  pointed: (index: number | null) => void,
): DrawnChart {
  const font = `12px ${look.font}`;
  const axis = {
    stroke: look.inkSoft,
    font,
    ticks: { show: false },
    grid: { stroke: look.rule, width: 1 },
  };
  const plot = new uPlot(
    {
      width: look.width,
      height: look.height,
      padding: [12, 16, 0, 4],
      // Weeks are calendar days: the viewer's zone must not move them.
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
      legend: { show: false },
      cursor: { y: false, drag: { setScale: false }, points: { size: 7, width: 1.5 } },
      scales: { x: { time: true }, y: { range: (_plot, _low, high) => [0, niceTop(high)] } },
      axes: [
        {
          ...axis,
          size: 30,
          space: 74,
          grid: { show: false },
          values: (_plot, splits) =>
            splits.map((seconds) => look.formatDate(new Date(seconds * 1000).toISOString())),
        },
        {
          ...axis,
          size: 52,
          label: look.piecesLabel,
          labelFont: font,
          labelSize: 20,
          // Pieces are whole: half a bag on the axis would be noise.
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000],
          values: (_plot, splits) => splits.map((value) => look.formatCount(value)),
        },
      ],
      series: [
        {},
        { stroke: look.ink, width: 1.5, points: { show: false } },
        { stroke: look.accent, width: 2, dash: [6, 4], points: { show: false } },
        { stroke: 'transparent', points: { show: false } },
        { stroke: 'transparent', points: { show: false } },
      ],
      bands: [{ series: [4, 3], fill: look.band }],
      hooks: { setCursor: [(drawn) => pointed(drawn.cursor.idx ?? null)] },
    },
    [columns.times, columns.sold, columns.mean, columns.low, columns.high],
    target,
  );
  return {
    resize: (width) => plot.setSize({ width, height: look.height }),
    destroy: () => plot.destroy(),
  };
}

function niceTop(high: number | null): number {
  return Math.max(1, (high ?? 0) * 1.08);
}
