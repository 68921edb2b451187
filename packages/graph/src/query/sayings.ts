import type { Entity } from '@dossier/schema';
import { UsageError } from '@dossier/schema';
import { groupBy } from '../merge/group-by.ts';
import { claimKey, sameClaim } from './claims.ts';
import { contradictions } from './contradictions.ts';
import { type ArticleInfo, type Finding, findingOf, type Proof, sourcesOf } from './finding.ts';
import { entityOf, type GraphIndex } from './graph-index.ts';
import { matchingPositions, type StatementFilter } from './statement-filter.ts';

/** What one source says, as the articles report it. */
export interface Sayings {
  /** The nearest source; `undefined` for what articles say in their own voice. */
  readonly source: Entity | undefined;
  readonly findings: readonly Finding[];
}

/** Who said what among the statements that pass a filter: by nearest source, the one who said most first. */
export function whoSaidWhat(index: GraphIndex, filter: StatementFilter = {}): Sayings[] {
  const statements = matchingPositions(index, filter).map((position) => index.graph.statements[position]!);
  const bySource = groupBy(statements, ({ attribution }) => attribution[0]);
  return [...bySource]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([source, own]) => ({
      source: source === undefined ? undefined : entityOf(index, source),
      findings: own.map((statement) => findingOf(index, statement)),
    }));
}

/** One report of a claim. */
export interface Report {
  readonly proof: Proof;
  /** Whom the article names as its source, nearest first. */
  readonly attribution: readonly Entity[];
}

/** Who reported a claim when. */
export interface Reports {
  /** In order of publication; the first of these said so first. */
  readonly dated: readonly Report[];
  /** Reports in articles without a date, about which nothing can be said. */
  readonly undated: readonly Report[];
}

/**
 * All reports of what a statement claims, whoever says so, the first said first.
 * @throws UsageError when there is no such statement
 */
export function reportsOf(index: GraphIndex, statementId: string): Reports {
  const position = positionOf(index, statementId);
  const reports = sameClaim(index, position).flatMap((other) => {
    const { evidence, attribution } = findingOf(index, index.graph.statements[other]!);
    return evidence.map((proof): Report => ({ proof, attribution }));
  });
  const published = index.published();
  const rank = ({ proof: { article, start } }: Report) => [index.articleAt.get(article.id)!, start] as const;
  const ordered = reports.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
  const isDated = (report: Report) => !Number.isNaN(published[rank(report)[0]]!);
  return { dated: ordered.filter(isDated), undated: ordered.filter((report) => !isDated(report)) };
}

/** How far a claim is borne out. */
export interface Corroboration {
  /** The statements that claim it, whoever says so. */
  readonly claims: readonly Finding[];
  /** The articles that report it, those together that do not speak independently: as many groups as independent sources. */
  readonly sources: readonly (readonly ArticleInfo[])[];
  /** Those in whose mouth the articles put it. */
  readonly voices: readonly Entity[];
  /** What speaks against it. */
  readonly denials: readonly Finding[];
}

/**
 * Gathers what bears out a statement's claim and what speaks against it. Copies of one text and articles of one publisher
 * count as one source.
 * @throws UsageError when there is no such statement
 */
export function corroboration(index: GraphIndex, statementId: string): Corroboration {
  const position = positionOf(index, statementId);
  const statements = sameClaim(index, position).map((other) => index.graph.statements[other]!);
  const claims = statements.map((statement) => findingOf(index, statement));
  const ids = new Set(statements.map(({ id }) => id));
  const { subject } = index.graph.statements[position]!;
  const against = contradictions(index, { involving: subject }).flatMap(({ claim, counter }) =>
    ids.has(claim.statement.id) ? [counter] : ids.has(counter.statement.id) ? [claim] : [],
  );
  return {
    claims,
    sources: sourcesOf(
      index,
      statements.flatMap(({ evidence }) => evidence.map(({ article }) => article)),
    ),
    voices: [...new Map(claims.flatMap(({ attribution }) => attribution).map((one) => [one.id, one])).values()],
    denials: [...new Map(against.map((finding) => [finding.statement.id, finding])).values()],
  };
}

/** A claim and how many independent sources report it. */
export interface Corroborated {
  readonly findings: readonly Finding[];
  readonly sources: readonly (readonly ArticleInfo[])[];
}

/** The claims that at least so many independent sources report, the best borne out first. */
export function corroborated(index: GraphIndex, minSources: number, filter: StatementFilter = {}): Corroborated[] {
  const statements = matchingPositions(index, filter).map((position) => index.graph.statements[position]!);
  const claims = groupBy(
    statements,
    (statement) => `${statement.polarity} ${statement.modality} ${claimKey(statement)}`,
  );
  return [...claims.values()]
    .map((own) => ({
      own,
      sources: sourcesOf(
        index,
        own.flatMap(({ evidence }) => evidence.map(({ article }) => article)),
      ),
    }))
    .filter(({ sources }) => sources.length >= minSources)
    .sort((a, b) => b.sources.length - a.sources.length)
    .map(({ own, sources }) => ({ findings: own.map((statement) => findingOf(index, statement)), sources }));
}

function positionOf({ statementAt }: GraphIndex, id: string): number {
  const position = statementAt().get(id);
  if (position !== undefined) return position;
  throw new UsageError('unknown-statement', `there is no statement ${id}.`, { hint: 'dossier query lists them.' });
}
