import type { LoadedHouse } from '../house/loaded-house.ts';
import { speechTerms } from '../house/speech-terms.ts';

/** Key terms of the house as loaded now; worked out once for each import. */
export function createVoiceTerms(house: () => LoadedHouse): () => Promise<readonly string[]> {
  const known = new WeakMap<LoadedHouse, Promise<readonly string[]>>();
  async function read(loaded: LoadedHouse): Promise<readonly string[]> {
    const documents = await loaded.documents.all();
    // What only some may read is no help to the others, and should not come out of their microphones.
    const titles = documents.filter(({ roles }) => roles.length === 0).map(({ title }) => title);
    return speechTerms(loaded, titles);
  }
  return () => {
    const loaded = house();
    let terms = known.get(loaded);
    if (!terms) {
      terms = read(loaded);
      known.set(loaded, terms);
      terms.catch(() => known.delete(loaded));
    }
    return terms;
  };
}
