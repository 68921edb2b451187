import type { Graph, Relation } from '@dossier/schema';
import { randomNumbers } from '../src/network/random.ts';

/** The queries that every contestant answers. */
export interface Workload {
  /** Labels to look up, some of them in other letters' case. */
  readonly names: readonly string[];
  /** What to look for in statements. */
  readonly filters: readonly {
    subject?: string;
    relation?: Relation;
    from: string;
    to: string;
    minConfidence: number;
  }[];
  /** Ends of paths, by id. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** Draws queries from a graph: the ends of statements, so that what is often said is often asked. */
export function drawWorkload(
  { entities, statements }: Graph,
  size: { names: number; filters: number; pairs: number },
): Workload {
  const random = randomNumbers(5);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const draw = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
  const end = () => (random() < 0.5 ? pick(entities).id : pick(statements).subject);
  return {
    names: draw(size.names, (i) => (i % 2 === 0 ? pick(entities).label : pick(entities).label.toUpperCase())),
    filters: draw(size.filters, (i) => {
      const { subject, relation } = pick(statements);
      const month = 1 + Math.floor(random() * 12);
      const from = `2024-${String(month).padStart(2, '0')}-01`;
      const to = `2024-${String(month).padStart(2, '0')}-28`;
      const about = i % 3 === 0 ? { subject } : i % 3 === 1 ? { relation } : { subject, relation };
      return { ...about, from, to, minConfidence: 0.5 };
    }),
    pairs: draw(size.pairs, () => [end(), end()] as const).filter(([a, b]) => a !== b),
  };
}
