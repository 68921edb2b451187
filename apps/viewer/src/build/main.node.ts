import { buildSite, buildViewer } from './index.node.ts';

const target = process.argv.includes('--site') ? await buildSite() : await buildViewer();
process.stdout.write(`${target}\n`);
