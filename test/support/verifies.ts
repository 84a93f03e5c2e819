import { it } from 'vitest';
import type { RequirementId } from '../requirements.ts';

/** A test that proves one of the requirements; the gate in `test/requirements.test.ts` finds these calls by name. */
export function verifies(
  id: RequirementId,
  behaviour: string,
  run: () => void | Promise<void>,
  timeoutMs?: number,
): void {
  it(`[${id}] ${behaviour}`, run, timeoutMs);
}
