import {
  type Article,
  articleId,
  entityId,
  GRAPH_FORMAT,
  type Graph,
  type Statement,
  statementId,
} from '@dossier/schema';

const TEXT =
  'In May, Trump publicly acknowledged offering to deploy U.S. troops to Mexico to confront drug cartels, ' +
  'an offer that was declined by Mexican President Claudia Sheinbaum Pardo.';

export const trump = entityId({ type: 'Person', name: 'Donald Trump', wikidata: 'Q22686' });
export const sheinbaum = entityId({ type: 'Person', name: 'Claudia Sheinbaum Pardo' });
const mexico = entityId({ type: 'GPE', name: 'Mexico', wikidata: 'Q96' });
export const troops = entityId({ type: 'Group', name: 'U.S. troops' });
const cartels = entityId({ type: 'Group', name: 'drug cartels' });

const article: Article = {
  id: articleId(TEXT, 'https://news.example.org/2025/08/mexico-cartels'),
  title: 'Cartels',
  url: 'https://news.example.org/2025/08/mexico-cartels',
  publisher: 'The Daily Example',
  published: '2025-08-18',
  language: 'en',
  text: TEXT,
  extractor: { name: 'dossier', version: '0.1.0', model: 'news-1' },
};

const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const mention = (words: string, kind: 'name' | 'nominal' = 'name') => {
  const { start, end } = span(words);
  return { article: article.id, start, end, kind, head: { start: end - words.split(' ').at(-1)!.length, end } };
};
const proof = (quote: string, cue: string) => ({ article: article.id, ...span(quote), quote, cue: span(cue) });

type Told = Omit<Statement, 'id' | 'attribution' | 'polarity'> & Partial<Pick<Statement, 'attribution' | 'polarity'>>;
const statement = (told: Told): Statement => {
  const content = { polarity: 'positive' as const, attribution: [], ...told };
  return { id: statementId(content), ...content };
};

/** One fact (declined), one role, and one thing that never was: troops deployed. */
export const sampleGraph: Graph = {
  format: GRAPH_FORMAT,
  articles: [article],
  entities: [
    {
      id: trump,
      type: 'Person',
      label: 'Donald Trump',
      aliases: ['Trump'],
      wikidata: 'Q22686',
      mentions: [mention('Trump')],
    },
    { id: troops, type: 'Group', label: 'U.S. troops', aliases: [], mentions: [mention('U.S. troops', 'nominal')] },
    { id: mexico, type: 'GPE', label: 'Mexico', aliases: ['Mexican'], wikidata: 'Q96', mentions: [mention('Mexico')] },
    { id: cartels, type: 'Group', label: 'drug cartels', aliases: [], mentions: [mention('drug cartels', 'nominal')] },
    {
      id: sheinbaum,
      type: 'Person',
      label: 'Claudia Sheinbaum Pardo',
      aliases: [],
      mentions: [mention('Claudia Sheinbaum Pardo')],
    },
  ],
  statements: [
    statement({
      subject: trump,
      relation: 'offers',
      predicate: 'offering',
      object: mexico,
      modality: 'actual',
      time: { text: 'In May', start: '2025-05-01', end: '2025-05-31' },
      plover: 'AGREE',
      confidence: 0.91,
      evidence: [proof('Trump publicly acknowledged offering to deploy U.S. troops to Mexico', 'offering')],
    }),
    statement({
      subject: trump,
      relation: 'deploys',
      predicate: 'deploy',
      object: troops,
      roles: [
        { role: 'recipient', entity: mexico },
        { role: 'purpose', value: 'to confront drug cartels' },
      ],
      modality: 'directed',
      attribution: [trump],
      place: mexico,
      plover: 'MOBILIZE',
      confidence: 0.88,
      evidence: [proof('deploy U.S. troops to Mexico to confront drug cartels', 'deploy')],
    }),
    statement({
      subject: sheinbaum,
      relation: 'rejects',
      predicate: 'declined',
      object: trump,
      modality: 'actual',
      plover: 'REJECT',
      confidence: 0.94,
      evidence: [proof('an offer that was declined by Mexican President Claudia Sheinbaum Pardo', 'declined')],
    }),
    statement({
      subject: sheinbaum,
      relation: 'holdsRole',
      predicate: 'President',
      object: mexico,
      modality: 'actual',
      confidence: 0.97,
      evidence: [proof('Mexican President Claudia Sheinbaum Pardo', 'President')],
    }),
    statement({
      subject: mexico,
      relation: 'alsoKnownAs',
      predicate: 'Mexican',
      object: { value: 'Mexican', datatype: 'name' },
      modality: 'actual',
      confidence: 1,
      evidence: [proof('Mexican President Claudia Sheinbaum Pardo', 'Mexican')],
    }),
  ],
};
