// Runs queries in a thread of its own, so that one that takes too long can be ended. Plain JavaScript, because Node 20 starts
// threads without a TypeScript loader.
import { parentPort } from 'node:worker_threads';
import { Store } from 'oxigraph';

const store = new Store();

const answers = {
  load: ({ chunks }) => {
    store.load(chunks, { format: 'application/n-quads', lenient: true, no_transaction: true });
    return store.size;
  },
  // The default graph is the union of all: what is asked without GRAPH is asked of everything.
  query: ({ query, format }) => store.query(query, { results_format: format, use_default_graph_as_union: true }),
};

parentPort.on('message', ({ id, kind, ...request }) => {
  try {
    parentPort.postMessage({ id, value: answers[kind](request) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});
