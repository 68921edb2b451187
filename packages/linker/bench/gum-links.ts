// Wikification of GUM's documents with the shipped gazetteer, the annotated chains given:
//   npx tsx packages/linker/bench/gum-links.ts --data GUM/dev --map GUM/wiki_map.tsv [--show]
import { parseArgs } from 'node:util';
import { shippedGazetteer } from '../src/index.node.ts';
import { createLinker, decideLinks } from '../src/index.ts';
import { readGum } from './gum-graphs.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, map: { type: 'string' }, show: { type: 'boolean' } },
});
if (values.data === undefined || values.map === undefined) throw new Error('Say --data FOLDER and --map FILE.');

const linker = createLinker(shippedGazetteer());
const all = { gold: 0, found: 0, right: 0 };
const named = { gold: 0, found: 0, right: 0 };
for (const { name, graph, gold } of readGum(values.data, values.map)) {
  const decisions = new Map(decideLinks(graph, linker).map((decision) => [decision.entity, decision]));
  for (const { id, type, label, mentions } of graph.entities) {
    const wanted = gold.get(id);
    const link = decisions.get(id)?.link?.id;
    for (const counts of mentions.some(({ kind }) => kind === 'name') ? [all, named] : [all]) {
      if (wanted !== undefined) counts.gold += 1;
      if (link !== undefined) counts.found += 1;
      if (link !== undefined && link === wanted) counts.right += 1;
    }
    if (values.show && wanted !== link) {
      console.log(
        `${name}: ${label} (${type}) -> ${link ?? '-'}; gold ${wanted ?? '-'} | ${decisions.get(id)?.reason ?? 'no name'}`,
      );
    }
  }
}
for (const [title, { gold, found, right }] of Object.entries({ 'all chains': all, 'chains with a name': named })) {
  const [precision, recall] = [right / found, right / gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  const show = (share: number) => (100 * share).toFixed(1);
  console.log(
    `${title}: linked P ${show(precision)} R ${show(recall)} F1 ${show(f1)} (${gold} gold, ${found} found, ${right} right)`,
  );
}
