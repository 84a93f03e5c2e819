import type { AssumedCampaign } from '../../../contracts/tool-results.ts';
import { moveCampaign } from '../../../knowledge/demand/model/move-campaign.ts';
import type { ScopedModel } from './demand-models.ts';

/** The model under a moved campaign; as it was where nothing is moved or there is no campaign to move. */
export function withCampaign(
  scoped: ScopedModel,
  startsOn: string | undefined,
): { scoped: ScopedModel; campaign: AssumedCampaign | null } {
  const moved = startsOn === undefined ? null : moveCampaign(scoped.model, scoped.stores, startsOn);
  if (!moved) return { scoped, campaign: null };
  const { model, name, plannedFor } = moved;
  return { scoped: { ...scoped, model }, campaign: { name, startsOn: moved.startsOn, plannedFor } };
}
