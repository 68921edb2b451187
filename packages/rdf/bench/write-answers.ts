// Prints the answers of example queries on the sample graph, as docs/rdf.md shows them.
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { formatAnswer } from '../src/sparql/answer.ts';
import { exampleQueries } from '../src/sparql/example-queries.node.ts';
import { openQueryStore } from '../src/sparql/sparql.node.ts';
import { sampleGraph } from '../test/sample-graph.ts';

const store = await openQueryStore(graphToQuads(sampleGraph));
for (const { name, title, text } of await exampleQueries()) {
  if (!['facts', 'not-facts', 'claims', 'evidence', 'timeline', 'entities', 'leaks'].includes(name)) continue;
  console.log(`### ${name}\n${title}.\n\n\`\`\`text\n${formatAnswer(await store.query(text), 'table')}\`\`\`\n`);
}
await store.close();
