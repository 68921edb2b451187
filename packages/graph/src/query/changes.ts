import type { Entity, Statement } from '@dossier/schema';
import { claimKey } from './claims.ts';
import { type Contradiction, counteredBy } from './contradictions.ts';
import { type Finding, findingOf } from './finding.ts';
import type { GraphIndex } from './graph-index.ts';
import { limits, matchingPositions, type StatementFilter } from './statement-filter.ts';

/** What articles published since a date brought. */
export interface Changes {
  /** Claims that no earlier article makes. */
  readonly fresh: readonly Finding[];
  /** Claims of earlier articles that were made again; their evidence holds both. */
  readonly restated: readonly Finding[];
  /** Fresh claims that stand against earlier ones, or earlier ones that fresh ones deny. */
  readonly reversed: readonly Contradiction[];
  /** Entities that no earlier article mentions. */
  readonly entities: readonly Entity[];
}

/**
 * What is new since the beginning of a day, month, year or moment, by the articles' publication; what undated articles say is
 * neither new nor old.
 * @throws UsageError when the date is none
 */
export function changesSince(index: GraphIndex, date: string, filter: StatementFilter = {}): Changes {
  const [from] = limits({ from: date });
  const published = index.published();
  const ages = (passages: readonly { readonly article: string }[]) => {
    const moments = passages.map(({ article }) => published[index.articleAt.get(article) ?? -1] ?? Number.NaN);
    return { before: moments.some((moment) => moment < from), since: moments.some((moment) => moment >= from) };
  };
  const { statements, entities } = index.graph;
  const recent = matchingPositions(index, filter).filter((position) => ages(statements[position]!.evidence).since);
  const isOld = (position: number) => ages(statements[position]!.evidence).before;
  const saidBefore = (position: number) => sameWords(index, position).some(isOld);
  const fresh = recent.filter((position) => !saidBefore(position));
  const toFinding = (position: number) => findingOf(index, statements[position]!);
  return {
    fresh: fresh.map(toFinding),
    restated: recent.filter(saidBefore).map(toFinding),
    reversed: reversals(index, new Set(fresh), isOld),
    entities: entities.filter(({ mentions }) => {
      const { before, since } = ages(mentions);
      return since && !before;
    }),
  };
}

/** The statements that say the same in every respect but who says so. */
function sameWords(index: GraphIndex, position: number): number[] {
  const { statements } = index.graph;
  const key = ({ polarity, modality, time }: Statement) => JSON.stringify([polarity, modality, time?.start, time?.end]);
  const own = statements[position]!;
  return (index.claims().get(claimKey(own)) ?? []).filter((other) => key(statements[other]!) === key(own));
}

function reversals(
  index: GraphIndex,
  fresh: ReadonlySet<number>,
  isOld: (position: number) => boolean,
): Contradiction[] {
  const { statements } = index.graph;
  return [...statements.keys()]
    .flatMap((counter) => counteredBy(index, counter).map(({ kind, claim }) => ({ kind, claim, counter })))
    .filter(({ claim, counter }) => (fresh.has(claim) && isOld(counter)) || (fresh.has(counter) && isOld(claim)))
    .map(({ kind, claim, counter }) => ({
      kind,
      claim: findingOf(index, statements[claim]!),
      counter: findingOf(index, statements[counter]!),
    }));
}
