import { buildViewer } from './build-viewer.node.ts';

const file = await buildViewer();
process.stdout.write(`${file}\n`);
