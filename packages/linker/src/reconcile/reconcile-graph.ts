import { ENTITY_TYPES, type EntityType, type Graph } from '@dossier/schema';
import { isQid } from '../gazetteer/entry.ts';
import { applyLinks } from '../graph/apply-links.ts';
import { linkInput } from '../graph/link-graph.ts';
import type { LinkableEntity, LinkDecision } from '../linking/link-entity.ts';
import { nameKey } from '../name/name-key.ts';
import type {
  ReconciliationCandidate,
  ReconciliationManifest,
  ReconciliationQuery,
  ReconciliationService,
} from './service.ts';

/** Keeps answers, so that nobody is asked twice. */
export interface ReconciliationCache {
  get(query: ReconciliationQuery): Promise<readonly ReconciliationCandidate[] | undefined>;
  set(query: ReconciliationQuery, candidates: readonly ReconciliationCandidate[]): Promise<void>;
}

/** How a graph is reconciled. */
export interface ReconcileOptions {
  readonly service: ReconciliationService;
  readonly cache?: ReconciliationCache;
  /** Queries in one request, if the service does not say; 10. */
  readonly batchSize?: number;
  /** Queries in all, cached ones not counted; 500. */
  readonly limit?: number;
  /** How far the best must be ahead of the next, in the service's own points; 10. */
  readonly margin?: number;
  /** Called after each request with the queries answered so far and in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Asks a reconciliation service about the named entities that have no link yet, and links those of which the service is sure, whose
 * name it gives back and of which no other candidate comes near. A second opinion: what is linked already is not asked for.
 * @throws StoreError when the service fails or refuses.
 */
export async function reconcileGraph(graph: Graph, options: ReconcileOptions): Promise<Graph> {
  const entities = linkInput(graph).entities.filter(isWorthAsking);
  if (entities.length === 0) return graph;
  const manifest = await options.service.manifest();
  const queries = entities.map(queryFor);
  const answers = await answersTo(queries, manifest, options);
  const decisions = entities.map((entity, index) => decide(entity, answers[index] ?? [], { manifest, ...options }));
  return applyLinks(graph, decisions);
}

/** A person's bare surname says too little. */
function isWorthAsking({ type, label }: LinkableEntity): boolean {
  return type !== 'Group' && (type !== 'Person' || label.trim().includes(' '));
}

/** Types that Wikidata's classes match so badly that asking for them loses the right answer. */
const ASKED_WITHOUT_TYPE: ReadonlySet<EntityType> = new Set([
  'GPE',
  'Location',
  'Policy',
  'Event',
  'Work',
  'Thing',
  'Topic',
]);

function queryFor({ label, type }: LinkableEntity): ReconciliationQuery {
  return { query: label, limit: 3, ...(ASKED_WITHOUT_TYPE.has(type) ? {} : { type: ENTITY_TYPES[type].wikidata }) };
}

async function answersTo(
  queries: readonly ReconciliationQuery[],
  manifest: ReconciliationManifest,
  { service, cache, batchSize = manifest.batchSize ?? 10, limit = 500, onProgress }: ReconcileOptions,
): Promise<(readonly ReconciliationCandidate[] | undefined)[]> {
  const answers = await Promise.all(queries.map((query) => cache?.get(query)));
  const open = [...answers.keys()].filter((index) => answers[index] === undefined).slice(0, limit);
  for (let start = 0; start < open.length; start += batchSize) {
    const batch = open.slice(start, start + batchSize);
    const found = await service.match(batch.map((index) => queries[index] as ReconciliationQuery));
    for (const [at, index] of batch.entries()) {
      answers[index] = found[at] ?? [];
      await cache?.set(queries[index] as ReconciliationQuery, found[at] ?? []);
    }
    onProgress?.(start + batch.length, open.length);
  }
  return answers;
}

function decide(
  { id, label, names, type }: LinkableEntity,
  candidates: readonly ReconciliationCandidate[],
  { manifest, margin = 10 }: { manifest: ReconciliationManifest; margin?: number },
): LinkDecision {
  const [best, next] = [...candidates].sort((a, b) => b.score - a.score);
  const keys = new Set([label, ...names].map(nameKey));
  const sure =
    best?.match === true && keys.has(nameKey(best.name)) && (next === undefined || best.score - next.score >= margin);
  if (!sure || best === undefined)
    return { entity: id, score: 0, reason: `${manifest.name} is not sure`, candidates: [] };
  return {
    entity: id,
    link: { id: globalId(best.id, manifest), label: best.name, types: [type] },
    score: Math.min(1, Math.max(0, best.score / 100)),
    reason: `${manifest.name} knows «${best.name}» (${best.type.map(({ name }) => name).join(', ') || 'no class'})`,
    candidates: [],
  };
}

/** Wikidata's ids stay as they are; others become IRIs. */
function globalId(id: string, { identifierSpace }: ReconciliationManifest): string {
  const isWikidata = isQid(id) && (identifierSpace === '' || identifierSpace.includes('wikidata.org'));
  return isWikidata ? id : identifierSpace + id;
}
