import { openDossier } from '../src/core/dossier.ts';
import { facetColumns } from '../src/core/facets.ts';
import { applyFilters, type Filters } from '../src/core/filter.ts';
import { buildScene } from '../src/core/scene.ts';
import { searchIndex } from '../src/core/search.ts';
import { timeBins } from '../src/core/time-bins.ts';
import { INITIAL_VIEW, setFacet } from '../src/core/view-state.ts';
import { manyStatements } from '../test/browser/many.ts';
import { p95, type Row } from './row.ts';

// Processor time, not time of the clock: a shared machine would else measure its other work.
function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function slowest(runs: number, act: (run: number) => void): number {
  act(0);
  return p95(
    Array.from({ length: runs }, (_, i) => {
      const start = process.cpuUsage();
      act(i);
      return milliseconds(start);
    }),
  );
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
    const row = (goal: string, what: string, seen: number, allowed?: number): Row => ({
      goal,
      what,
      size,
      seen,
      unit: 'ms',
      ...(allowed === undefined ? {} : { allowed }),
    });
    return [
      row('', 'core: nodes, facets, contradictions, once', opened),
      row(
        'G4',
        'core: filter change, counts and scene',
        slowest(runs, (run) => {
          const view = { ...INITIAL_VIEW, ...filters(run) };
          buildScene(dossier, view, applyFilters(dossier, columns, view));
        }),
        statements > 50_000 ? 600 : 150,
      ),
      row(
        'G5',
        'core: search keystroke',
        slowest(runs, (run) => index.search(`case ${run}`)),
        80,
      ),
      row(
        'G7',
        'core: time brush step, bins',
        slowest(runs, () => timeBins(dossier, all.passes, 'event')),
        25,
      ),
    ];
  });
}
