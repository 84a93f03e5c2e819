import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProcedureDocument } from '../../../knowledge/procedures/procedure-documents.ts';
import type { WritableProcedureDocuments } from '../../../knowledge/procedures/sqlite-procedure-documents.ts';
import { makeDocument } from './make-document.ts';

const importedAt = '2026-11-22T08:00:00.000Z';

/** What every adapter of the port keeps; `open` gives an empty store. */
export function describeProcedureDocuments(
  name: string,
  open: () => Promise<{ documents: WritableProcedureDocuments; close: () => Promise<void> }>,
): void {
  describe(`${name}`, () => {
    let documents: WritableProcedureDocuments;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ documents, close } = await open());
    });
    afterEach(() => close());

    const full = makeDocument({
      documentId: 'returns',
      language: 'fr',
      version: '2',
      title: 'Échange « et » retour',
      text: 'Ligne 1\n\n| a | b |\n|---|---|\n',
      countries: ['FR', 'CH'],
      roles: ['advisor'],
      effectiveFrom: '2026-02-01',
      effectiveTo: '2027-01-31',
      owner: 'Service clients',
      sourceFile: 'fr/échange.md',
    });
    const english = makeDocument({ documentId: 'returns', version: '2' });
    const older = makeDocument({ documentId: 'returns', version: '1' });
    const other = makeDocument({ documentId: 'repair' });

    it('gives back every field as it was stored', async () => {
      await documents.save([full], importedAt);
      expect(await documents.all()).toEqual([full]);
    });

    it('finds versions by id, language and version', async () => {
      await documents.save([full, english, older, other], importedAt);
      expect(await documents.get('returns')).toHaveLength(3);
      expect(await documents.get('returns', 'en')).toEqual([older, english]);
      expect(await documents.get('returns', 'fr', '2')).toEqual([full]);
      expect(await documents.get('returns', 'it')).toEqual([]);
      expect(await documents.get('nothing')).toEqual([]);
    });

    it('replaces a document of the same identity and adds others', async () => {
      await documents.save([english, other], importedAt);
      await documents.save([{ ...english, text: 'New text.' }, older], importedAt);
      expect(await documents.all()).toEqual([other, older, { ...english, text: 'New text.' }]);
    });

    it('replaces all at once', async () => {
      await documents.save([english, older], importedAt);
      await documents.replaceAll([other], importedAt);
      expect(await documents.all()).toEqual([other]);
    });

    it('keeps what it had when a write fails', async () => {
      await documents.save([english], importedAt);
      const broken: ProcedureDocument = { ...other };
      Reflect.set(broken, 'title', null);
      await expect(documents.replaceAll([older, broken], importedAt)).rejects.toThrow('NOT NULL');
      expect(await documents.all()).toEqual([english]);
    });
  });
}
