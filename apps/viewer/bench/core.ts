import { openDossier } from '../src/core/dossier.ts';
import { facetColumns } from '../src/core/facets.ts';
import { applyFilters, type Filters } from '../src/core/filter.ts';
import { buildScene } from '../src/core/scene.ts';
import { searchIndex } from '../src/core/search.ts';
import { timeBins } from '../src/core/time-bins.ts';
import { INITIAL_VIEW, setFacet } from '../src/core/view-state.ts';
import { manyStatements } from '../test/browser/many.ts';

/** One measured step: milliseconds of processor time, the 95th percentile of several runs, and what the goal allows. */
export interface Row {
  readonly what: string;
  readonly size: string;
  readonly p95: number;
  readonly goal: number | undefined;
}

// Processor time, not time of the clock: a shared machine would else measure its other work.
function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function p95(runs: number, act: (run: number) => void): number {
  act(0);
  const times = Array.from({ length: runs }, (_, i) => {
    const start = process.cpuUsage();
    act(i);
    return milliseconds(start);
  }).sort((a, b) => a - b);
  return times[Math.ceil(runs * 0.95) - 1]!;
}

const SIZES = [
  { nodes: 1000, statements: 2000 },
  { nodes: 10_000, statements: 20_000 },
  { nodes: 100_000, statements: 200_000 },
];

/** The headless core at three sizes. */
export function benchCore(): Row[] {
  return SIZES.flatMap(({ nodes, statements }) => {
    const size = `${nodes / 1000}k / ${statements / 1000}k`;
    const graph = manyStatements(nodes, statements);
    const start = process.cpuUsage();
    const dossier = openDossier(graph);
    const columns = facetColumns(dossier);
    const opened = milliseconds(start);
    const filters = (run: number): Filters =>
      setFacet('relation', { mode: 'only', values: columns.relation.values.slice(0, 1 + (run % 9)) })(INITIAL_VIEW);
    const index = searchIndex(dossier);
    const all = applyFilters(dossier, columns, INITIAL_VIEW);
    const runs = statements > 50_000 ? 12 : 30;
    return [
      { what: 'open: nodes, facets, contradictions', size, p95: opened, goal: undefined },
      {
        what: 'filter change: counts and scene (G4)',
        size,
        p95: p95(runs, (run) => {
          const view = { ...INITIAL_VIEW, ...filters(run) };
          buildScene(dossier, view, applyFilters(dossier, columns, view));
        }),
        goal: statements > 50_000 ? 600 : 150,
      },
      { what: 'search keystroke (G5)', size, p95: p95(runs, (run) => index.search(`case ${run}`)), goal: 80 },
      {
        what: 'time brush step: bins (G7)',
        size,
        p95: p95(runs, () => timeBins(dossier, all.passes, 'event')),
        goal: 25,
      },
    ];
  });
}
