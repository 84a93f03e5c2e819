import { createSqliteReplenishmentPlans } from '../../../../knowledge/demand/plans/sqlite-replenishment-plans.ts';
import { openDatabase } from '../../../../server/storage/open-database.ts';
import { createInMemoryReplenishmentPlans } from '../../../fixtures/in-memory-replenishment-plans.ts';
import { replenishmentPlansSuite } from './replenishment-plans-suite.ts';

replenishmentPlansSuite('memory', (now) => Promise.resolve(createInMemoryReplenishmentPlans(now)));
replenishmentPlansSuite('SQLite', async (now) =>
  createSqliteReplenishmentPlans(await openDatabase(':memory:'), now),
);
