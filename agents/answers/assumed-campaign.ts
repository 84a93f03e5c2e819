import type { AssumedCampaign } from '../../contracts/tool-results.ts';
import { outlookWording } from './outlook-wording.ts';
import type { Reader } from './reader.ts';

/** What a "what if the campaign starts then" assumes, as a sentence. */
export function campaignSentence({ name, startsOn, plannedFor }: AssumedCampaign, reader: Reader): string {
  return outlookWording(reader.language).campaignMoved({
    name,
    date: reader.date(startsOn),
    before: plannedFor === null ? null : reader.date(plannedFor),
  });
}
