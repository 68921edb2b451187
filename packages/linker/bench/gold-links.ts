// How well the shipped gazetteer links the annotated entities of gold graphs, and what it costs:
//   npx tsx packages/linker/bench/gold-links.ts --data FOLDER [--show]
import { parseArgs } from 'node:util';
import { shippedGazetteer } from '../src/index.node.ts';
import { createLinker, decideLinks } from '../src/index.ts';
import { readGold } from './gold-graphs.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, show: { type: 'boolean' } } });
if (values.data === undefined) throw new Error('Say --data FOLDER, a folder of gold graphs.');

/** Milliseconds of processor time that a task takes; the clock would count what other processes take. */
function timed<T>(task: () => T): [T, number] {
  const before = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

const [linker, loading] = timed(() => createLinker(shippedGazetteer()));
const articles = readGold(values.data);
let [right, wrong, extra, gold, characters] = [0, 0, 0, 0, 0];
const [decided, linking] = timed(() =>
  articles.map((article) => ({ article, decisions: decideLinks(article.graph, linker) })),
);

for (const { article, decisions } of decided) {
  characters += article.graph.articles[0]?.text.length ?? 0;
  gold += article.gold.size;
  const labels = new Map(article.graph.entities.map((entity) => [entity.id, entity]));
  const found = new Map(decisions.map((decision) => [decision.entity, decision]));
  for (const { entity, link, score, reason } of decisions) {
    if (link === undefined) continue;
    const wanted = article.gold.get(entity);
    if (wanted === link.id) right += 1;
    else if (wanted === undefined) extra += 1;
    else wrong += 1;
    if (wanted !== link.id && values.show) {
      const one = labels.get(entity);
      console.log(
        `${article.name}: ${one?.label} (${one?.type}) -> ${link.id} ${link.label} ${score}; gold ${wanted ?? '-'} | ${reason}`,
      );
    }
  }
  for (const [entity, wanted] of article.gold) {
    const decision = found.get(entity);
    if (decision?.link !== undefined || !values.show) continue;
    const one = labels.get(entity);
    console.log(
      `${article.name}: missed ${one?.label} (${one?.type}) ${wanted}: ${decision?.reason ?? 'no name'} ${decision?.score ?? ''}`,
    );
  }
}
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
console.log(`${articles.length} articles, ${gold} gold ids, ${linker.gazetteer.info.entries} things known`);
console.log(`precision of links where the annotator gave an id  ${percent(right, right + wrong)} (${wrong} wrong)`);
console.log(`recall of gold ids                                 ${percent(right, gold)}`);
console.log(`links where the annotator gave none                ${extra}`);
console.log(
  `opening ${loading.toFixed(1)} ms; linking ${(linking / articles.length).toFixed(2)} ms of processor time an article of ${Math.round(characters / articles.length)} characters`,
);
