// Pushes a graph file and kills itself in the middle, as a power cut would. Arguments: file, address, kind of store, journal.
import { readFileSync } from 'node:fs';
import { graphToParts } from '../src/model/graph-to-quads.ts';
import { fileJournal } from '../src/push/journal.node.ts';
import { push } from '../src/push/push.node.ts';
import type { StoreKind } from '../src/push/stores.ts';

const [file, address, store, journal] = process.argv.slice(2) as [string, string, StoreKind, string];
await push(graphToParts(JSON.parse(readFileSync(file, 'utf8'))), address, {
  store,
  chunk: 500,
  journal: fileJournal(journal, { resume: false }),
  onProgress: ({ quads }) => {
    if (quads > 4000) process.kill(process.pid, 'SIGKILL');
  },
});
