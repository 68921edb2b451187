import { type Article, InputError } from '@dossier/schema';
import type { Iris } from '../model/iris.ts';
import { textOffsets } from '../terms/text-offsets.ts';
import { DOSSIER, PROV, RDFS, SCHEMA } from '../terms/vocabulary.ts';
import { optional, type Source } from './context.ts';
import type { NodeIndex } from './node-index.ts';

/** The articles by their IRIs. */
export function readArticles(nodes: NodeIndex, iris: Iris, where: string): Map<string, Source> {
  const runs = new Map<string, Article['extractor']>();
  const found = new Map<string, Source>();
  for (const node of nodes.subjectsOfType(SCHEMA.NewsArticle.value)) {
    const id = iris.idOf('article', node);
    if (id === undefined) continue;
    const text = nodes.text(node, DOSSIER.sourceText) ?? nodes.text(node, SCHEMA.articleBody);
    if (text === undefined) {
      throw new InputError('no-text', `${id} has no text, so its spans mean nothing.`, {
        where,
        hint: 'Export it with its text.',
      });
    }
    const article: Article = {
      id,
      ...optional('title', nodes.text(node, SCHEMA.headline)),
      ...optional('url', nodes.text(node, DOSSIER.urlExact) ?? nodes.text(node, SCHEMA.url)),
      ...optional('publisher', nodes.text(node, SCHEMA.publisher)),
      ...optional('author', nodes.text(node, SCHEMA.author)),
      ...optional('published', nodes.text(node, DOSSIER.publishedExact) ?? nodes.text(node, SCHEMA.datePublished)),
      language: nodes.text(node, SCHEMA.inLanguage) ?? 'und',
      text,
      extractor: extractorOf(nodes, nodes.text(iris.graphOf(id).value, PROV.wasGeneratedBy) ?? '', runs),
    };
    found.set(node, { article, offsets: textOffsets(text) });
  }
  return found;
}

function extractorOf(nodes: NodeIndex, run: string, known: Map<string, Article['extractor']>): Article['extractor'] {
  const held = known.get(run);
  if (held) return held;
  const software = nodes.text(run, PROV.wasAssociatedWith) ?? '';
  const extractor = {
    name: nodes.text(software, RDFS.label) ?? 'unknown',
    version: nodes.text(software, SCHEMA.softwareVersion) ?? 'unknown',
    model: nodes.text(run, DOSSIER.model) ?? 'unknown',
  };
  known.set(run, extractor);
  return extractor;
}
