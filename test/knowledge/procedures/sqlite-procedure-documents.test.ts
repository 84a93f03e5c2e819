import { createSqliteProcedureDocuments } from '../../../knowledge/procedures/sqlite-procedure-documents.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { describeProcedureDocuments } from './procedure-documents-suite.ts';

describeProcedureDocuments('procedure documents in SQLite', async () => {
  const database = await openDatabase(':memory:');
  return { documents: createSqliteProcedureDocuments(database), close: () => database.destroy() };
});
