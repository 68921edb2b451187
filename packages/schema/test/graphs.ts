import type { Article, Entity, Graph, Statement } from '../src/index.ts';

/** An article graph of two entities and one statement, consistent in itself. */
export function smallGraph(): Graph {
  const text = 'Mexico declined the offer.';
  const article: Article = {
    id: 'article/a',
    language: 'en',
    text,
    extractor: { name: 'dossier', version: '0.1.0', model: 'test' },
  };
  const mentioned = (name: string) => {
    const start = text.indexOf(name);
    const head = { start, end: start + name.length };
    return [{ article: article.id, ...head, kind: 'name' as const, head }];
  };
  const mexico: Entity = { id: 'gpe/mexico', type: 'GPE', label: 'Mexico', aliases: [], mentions: mentioned('Mexico') };
  const offer: Entity = { id: 'topic/offer', type: 'Topic', label: 'offer', aliases: [], mentions: mentioned('offer') };
  const statement: Statement = {
    id: 'statement/s',
    subject: mexico.id,
    relation: 'rejects',
    predicate: 'declined',
    object: offer.id,
    polarity: 'positive',
    modality: 'actual',
    attribution: [],
    confidence: 0.9,
    evidence: [{ article: article.id, start: 0, end: 26, quote: text, cue: { start: 7, end: 15 } }],
  };
  return { format: 'dossier-graph/1', articles: [article], entities: [mexico, offer], statements: [statement] };
}
