import type { Reason } from '../../../contracts/tool-results.ts';
import { accuracyWeeks } from '../../../knowledge/demand/outlook/recent-accuracy.ts';
import type { Reader } from '../reader.ts';
import { placeIn, termIn } from '../terms.ts';
import { demandWording } from './wording.ts';

/** Pieces with their sign: "+4", "−1.5". */
function signed(reader: Reader, value: number): string {
  return `${value < 0 ? '−' : '+'}${reader.number(Math.abs(value))}`;
}

/**
 * Reasons as short localized sentences, in the order of the result. Neighbours are named together; a reason that the
 * reader's words do not cover is left out.
 */
export function reasonTexts(reasons: readonly Reason[], reader: Reader): string[] {
  const words = demandWording(reader.language).reasons;
  const neighbours = reasons.flatMap((reason) =>
    reason.kind === 'neighbours' && reason.subject !== null ? [reason.subject] : [],
  );
  const texts: string[] = [];
  let toldNeighbours = false;
  for (const reason of reasons) {
    if (reason.kind === 'neighbours') {
      if (!toldNeighbours && neighbours.length > 0) texts.push(words.neighbours(reader.list(neighbours)));
      toldNeighbours = true;
      continue;
    }
    const text = reasonText(reason, reader);
    if (text !== null) texts.push(text);
  }
  return texts;
}

function reasonText({ kind, pieces, subject, factor }: Reason, reader: Reader): string | null {
  const wording = demandWording(reader.language);
  const words = wording.reasons;
  const count = signed(reader, pieces ?? 0);
  switch (kind) {
    case 'season':
      return words.season(count, reader.number(factor ?? 1));
    case 'event':
      return words.event(count, subject);
    case 'trend':
      return factor === null
        ? null
        : words.trend(`${factor < 1 ? '−' : '+'}${reader.percent(Math.abs(factor - 1))}`);
    case 'limit':
      return subject === 'kept-for-later' ? words.keptForLater(count) : words.limit(count);
    case 'demand':
    case 'launch':
    case 'safety':
    case 'stock':
    case 'transit':
    case 'transfer':
    case 'pack':
      return words[kind](count);
    case 'data':
      return dataText(subject, factor, reader);
    case 'neighbours':
      return null;
  }
}

function dataText(code: string | null, factor: number | null, reader: Reader): string | null {
  const wording = demandWording(reader.language);
  if (code?.startsWith('accuracy|')) {
    const [, family = '', place = ''] = code.split('|');
    const of = [family === '' ? '' : termIn('category', family, reader.language), placeIn(place, reader)]
      .filter((words) => words !== '')
      .join(', ');
    return wording.reasons.accuracy({
      of: of || wording.allProducts,
      share: reader.percent(factor ?? 0),
      weeks: wording.weeks(accuracyWeeks, reader.number(accuracyWeeks)),
    });
  }
  switch (code) {
    case 'short-history':
      return wording.reasons.shortHistory;
    case 'warehouse-unknown':
      return wording.reasons.warehouseUnknown;
    case 'stock-outs':
      return factor === null ? null : wording.reasons.stockOuts(wording.weeks(factor, reader.number(factor)));
    case 'more-lines':
      return factor === null ? null : wording.reasons.moreLines(reader.number(factor));
    default:
      return null;
  }
}
