import type { Reason } from '../../../contracts/tool-results.ts';
import type { DemandParts } from '../../../knowledge/demand/horizon-exposure.ts';
import type { QuantityPieces } from '../../../knowledge/demand/replenishment/order-need.ts';
import { dataCodes, reason, tellingParts } from '../forecast-demand/forecast-reasons.ts';

const tenths = (value: number) => Number(value.toFixed(1));

/** The pieces that a quantity is made of as reasons that sum to it; parts of nothing are left out. */
export function pieceReasons(all: QuantityPieces, parts: DemandParts, events: readonly string[]): Reason[] {
  const reasons: Reason[] = [];
  const hasSeason = tellingParts(parts).season !== 0;
  const pieces = hasSeason ? all : { ...all, level: tenths(all.level + all.season), season: 0 };
  const add = (kind: Reason['kind'], count: number, fields: Partial<Reason> = {}) => {
    if (count !== 0) reasons.push(reason(kind, { pieces: count, ...fields }));
  };
  const ratio = (above: number, below: number) => (below > 0 ? Number((above / below).toFixed(2)) : null);
  const withSeason = parts.level + parts.season;
  add('demand', pieces.level);
  add('season', pieces.season, { factor: ratio(withSeason, parts.level) });
  add('event', pieces.event, {
    factor: ratio(withSeason + parts.event, withSeason),
    subject: events.join(', ') || null,
  });
  add('launch', pieces.launch);
  add('safety', pieces.safety);
  add('pack', pieces.pack);
  add('stock', pieces.stock);
  add('transit', pieces.transit);
  add('transfer', pieces.transfer);
  add('limit', pieces.later, { subject: dataCodes.keptForLater });
  add('limit', pieces.limit);
  return reasons;
}
