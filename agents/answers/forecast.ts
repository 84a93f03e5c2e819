import type { AnswerPart, QuickReply } from '../../contracts/answer-parts.ts';
import type { ForecastResult } from '../../contracts/tool-results.ts';
import { reasonTexts } from './demand-wording/reasons.ts';
import { scopeTitle, scopeWords } from './demand-wording/scope-words.ts';
import { demandWording, type DemandWording } from './demand-wording/wording.ts';
import { campaignSentence } from './assumed-campaign.ts';
import type { Reader } from './reader.ts';

/** A forecast as an answer: the total with its interval in a sentence, the chart, what to ask next. Pure. */
export function composeForecast(result: ForecastResult, reader: Reader): AnswerPart[] {
  const words = demandWording(reader.language);
  const parts: AnswerPart[] = [
    { type: 'text', text: forecastText(result, reader, words) },
    {
      type: 'forecast-chart',
      title: words.forecastTitle(scopeTitle(result.scope, reader)),
      history: result.history,
      forecast: result.forecast,
      intervalLevel: result.intervalLevel,
      total: result.total,
      reasonTexts: reasonTexts(result.reasons, reader),
      method: result.method,
      source: result.source,
      asOf: result.asOf,
      asOfText: words.salesUntil(reader.date(result.asOf)),
    },
  ];
  if (result.reasons.some((reason) => reason.kind === 'data' && reason.subject === 'short-history')) {
    parts.push({
      type: 'notice',
      level: 'info',
      code: 'short-history',
      text: `${capital(words.reasons.shortHistory)}.`,
    });
  }
  parts.push({ type: 'quick-replies', replies: forecastReplies(result, reader, words) });
  return parts;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function forecastText(result: ForecastResult, reader: Reader, words: DemandWording): string {
  const { total, forecast, lastYear } = result;
  const scope = `**${scopeWords(result.scope, reader)}**`;
  const weeks = words.weeks(forecast.length, reader.number(forecast.length));
  const [first] = forecast;
  if (!first || (total.high === 0 && total.mean < 0.05)) return `${words.noDemand({ scope, weeks })}`;
  const sentences = [
    words.forecast({
      scope,
      weeks,
      pieces: words.pieces(total.mean, reader.number(total.mean)),
      from: reader.shortDate(first.start),
      range: words.range(
        reader.percent(result.intervalLevel),
        reader.number(total.low),
        reader.number(total.high),
      ),
    }),
  ];
  if (lastYear !== null && lastYear > 0) {
    sentences.push(words.lastYear(words.pieces(lastYear, reader.number(lastYear))));
  }
  if (result.campaign) sentences.push(campaignSentence(result.campaign, reader));
  sentences.push(`${words.salesUntil(reader.date(result.asOf))}.`);
  return sentences.join(' ');
}

function forecastReplies(result: ForecastResult, reader: Reader, words: DemandWording): QuickReply[] {
  const scope = scopeWords(result.scope, reader);
  return [
    { label: words.replies.why, text: words.replies.why },
    { label: words.replies.showPlan, text: words.replies.planFor(scope) },
  ];
}
