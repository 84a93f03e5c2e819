import type { KeptPlanBody, PlanChangeResult } from '../../contracts/plans.ts';
import type { ApiClient } from './api-client.ts';
import type { ServiceResult } from './service-result.ts';

/** The kept plans on the server, as the plan in an answer needs them. */
export interface PlanService {
  load(planId: string): Promise<ServiceResult<KeptPlanBody>>;
  change(
    planId: string,
    lineId: string,
    change: { quantity: number; reason: string; version: number },
  ): Promise<ServiceResult<PlanChangeResult>>;
  undo(planId: string, version: number): Promise<ServiceResult<PlanChangeResult>>;
  approve(planId: string, version: number): Promise<ServiceResult<KeptPlanBody>>;
  file(planId: string, format: 'csv' | 'xlsx'): Promise<ServiceResult<Blob>>;
}

/** Plans through the API; `api` gives null while nobody is signed in. */
export function createPlanService(api: () => Pick<ApiClient, 'read' | 'send' | 'file'> | null): PlanService {
  const signedOut = { ok: false, error: { code: 'not-signed-in', message: '', retryable: false } } as const;
  const path = (planId: string, rest = '') => `replenishment-plans/${encodeURIComponent(planId)}${rest}`;
  const use = <Value>(
    call: (client: Pick<ApiClient, 'read' | 'send' | 'file'>) => Promise<ServiceResult<Value>>,
  ): Promise<ServiceResult<Value>> => {
    const client = api();
    return client === null ? Promise.resolve(signedOut) : call(client);
  };
  return {
    load: (planId) => use((client) => client.read(path(planId))),
    change: (planId, lineId, change) =>
      use((client) => client.send('PATCH', path(planId, `/lines/${encodeURIComponent(lineId)}`), change)),
    undo: (planId, version) => use((client) => client.send('POST', path(planId, '/undo'), { version })),
    approve: (planId, version) => use((client) => client.send('POST', path(planId, '/approve'), { version })),
    file: (planId, format) => use((client) => client.file(path(planId, `/export?format=${format}`))),
  };
}
