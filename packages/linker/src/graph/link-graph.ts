import type { Entity, Graph } from '@dossier/schema';
import { contextWords } from '../linking/link-context.ts';
import type { LinkDecision } from '../linking/link-entity.ts';
import type { Linker, LinkInput } from '../linking/linker.ts';
import { applyLinks } from './apply-links.ts';
import { correctDecisions, type LinkCorrections } from './corrections.ts';

/** What may be set when a graph is linked. */
export interface LinkGraphOptions {
  /** What a person decided about links; it beats the linker. */
  readonly corrections?: LinkCorrections;
}

/**
 * Links the entities of an article's graph: they get `wikidata` and the id `wd:Q…`, also where statements name them, and those that
 * turn out to be one thing become one. What is already linked, and what has no name, stays as it is. Meant for one article at a
 * time, whose entities are each other's context; the input is not changed.
 */
export function linkGraph(graph: Graph, linker: Linker, options: LinkGraphOptions = {}): Graph {
  return applyLinks(graph, decideLinks(graph, linker, options));
}

/** The decisions that `linkGraph` carries out, one for each entity that has a name and no link: for `dossier explain`. */
export function decideLinks(graph: Graph, linker: Linker, { corrections }: LinkGraphOptions = {}): LinkDecision[] {
  const decisions = linker.link(linkInput(graph));
  return corrections === undefined ? decisions : correctDecisions(decisions, { graph, corrections, linker });
}

/** What the linker looks at in a graph. */
export function linkInput(graph: Graph): LinkInput {
  const texts = new Map(graph.articles.map(({ id, text }) => [id, text]));
  const entities = graph.entities.flatMap((entity) => {
    const names = namesOf(entity, texts);
    if (entity.wikidata !== undefined || names.length === 0) return [];
    const { id, type, label } = entity;
    return [{ id, type, label: labelOf(label, names), names, mentions: entity.mentions.length }];
  });
  const known = graph.entities.flatMap(({ wikidata, mentions }) =>
    wikidata === undefined ? [] : [{ id: wikidata, mentions: mentions.length }],
  );
  return { entities, known, words: contextWords(graph.articles.map(({ title, text }) => `${title ?? ''} ${text}`)) };
}

/** The surfaces of the mentions that are names; an entity without mentions (of a graph made by hand) is what its label says. */
function namesOf({ label, aliases, mentions }: Entity, texts: ReadonlyMap<string, string>): string[] {
  if (mentions.length === 0) return [label, ...aliases];
  const surfaces = mentions
    .filter(({ kind }) => kind === 'name')
    .map(({ article, start, end }) => (texts.get(article) ?? '').slice(start, end).replace(/\s+/g, ' ').trim());
  return [...new Set(surfaces)].filter((surface) => surface !== '');
}

/** The label where it is a name, or the longest name: a label may be a description of the extractor's own. */
function labelOf(label: string, names: readonly string[]): string {
  if (/\p{Lu}|\p{Lo}/u.test(label)) return label;
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}
