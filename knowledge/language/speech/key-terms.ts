/** A prefix tree over sub-word ids. */
export interface TermNode {
  next: Map<number, TermNode>;
  /** Terms whose way leads through this node. */
  terms: Set<number>;
  /** Terms that end here. */
  ends: Set<number>;
}

/** Where a transcript stands in the tree; never changed in place. */
export interface TermProgress {
  /** Nodes reached by the latest tokens, with the number of tokens matched. */
  paths: readonly { node: TermNode; matched: number }[];
  /** How often each term was heard. */
  heard: ReadonlyMap<number, number>;
}

/** A term heard so often gets no more help, else the bias itself would loop. */
const mostHelp = 2;

function emptyNode(): TermNode {
  return { next: new Map(), terms: new Set(), ends: new Set() };
}

/** Builds the tree; `terms[i]` holds the spellings of term `i` as sub-word ids. */
export function growTermTree(terms: readonly (readonly (readonly number[])[])[]): TermNode {
  const root = emptyNode();
  terms.forEach((spellings, term) => {
    for (const ids of spellings) {
      if (ids.length === 0) continue;
      let node = root;
      for (const id of ids) {
        let child = node.next.get(id);
        if (!child) node.next.set(id, (child = emptyNode()));
        child.terms.add(term);
        node = child;
      }
      node.ends.add(term);
    }
  });
  return root;
}

export const noProgress: TermProgress = { paths: [], heard: new Map() };

/**
 * What to add to the logits of which tokens: `boost × (1 + ln depth)` for a token that begins a term (depth 1) or
 * continues one (depth = tokens matched + 1), the largest where ways meet. The formula is Moonshine's.
 */
export function termBonuses(root: TermNode, progress: TermProgress, boost: number): Map<number, number> {
  const bonuses = new Map<number, number>();
  for (const { node, matched } of [...progress.paths, { node: root, matched: 0 }]) {
    const bonus = boost * (1 + Math.log(matched + 1));
    for (const [token, child] of node.next) {
      if (bonus <= (bonuses.get(token) ?? 0)) continue;
      for (const term of child.terms) {
        if ((progress.heard.get(term) ?? 0) >= mostHelp) continue;
        bonuses.set(token, bonus);
        break;
      }
    }
  }
  return bonuses;
}

/** Progress after one more token. */
export function followTerms(root: TermNode, progress: TermProgress, token: number): TermProgress {
  const paths: { node: TermNode; matched: number }[] = [];
  const heard = new Map(progress.heard);
  for (const { node, matched } of [...progress.paths, { node: root, matched: 0 }]) {
    const child = node.next.get(token);
    if (!child) continue;
    paths.push({ node: child, matched: matched + 1 });
    for (const term of child.ends) heard.set(term, (heard.get(term) ?? 0) + 1);
  }
  return { paths, heard };
}
