import { cpus, loadavg } from 'node:os';
import { benchCore } from './core.ts';

const rows = benchCore();
const table = rows.map(({ what, size, p95, goal }) => `| ${what} | ${size} | ${p95.toFixed(1)} | ${goal ?? ''} |`);
console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}\n`);
console.log(['| step | nodes / statements | p95 ms | goal ms |', '|---|---|---|---|', ...table].join('\n'));
