import { GRAPH_FORMAT, type Graph } from '@dossier/schema';

const NASTY =
  'a"b\\c\nd\te\r<f> {g} |h ^i `j \u0001\u007f \u0085\u2028 ﬁ 🙂 𝒳 \ufeff \ue000 ' + '\'\'\' """ . } <x> <y> <z> .';
const TEXT = `${NASTY} Cafe\u0301 said ${NASTY}`;
const article = 'article/<x> a> .\n<y>';

/** What a hostile or careless source can put into every field: quotes, line breaks, ends of statements, controls, broken IRIs. */
export const hostileGraph: Graph = {
  format: GRAPH_FORMAT,
  articles: [
    {
      id: article,
      title: NASTY,
      url: 'https://example.org/a b> <c> "d" ü|^`{}\\',
      publisher: NASTY,
      author: '',
      published: 'yesterday\n',
      language: 'x-"\n',
      text: TEXT,
      extractor: { name: NASTY, version: '\n', model: '> .' },
    },
  ],
  entities: [
    {
      id: 'person/a> <b> <c> .\n',
      type: 'Person',
      label: NASTY,
      aliases: [NASTY, '', ' '],
      description: NASTY,
      mentions: [{ article, start: 0, end: 9, kind: 'name', head: { start: 3, end: 4 } }],
    },
  ],
  statements: [
    {
      id: 'statement/> .',
      subject: 'person/a> <b> <c> .\n',
      relation: 'related',
      predicate: NASTY,
      object: { value: NASTY, datatype: '> .', unit: '"' },
      roles: [{ role: '> <', entity: 'person/a> <b> <c> .\n', value: NASTY }],
      polarity: 'negative',
      modality: 'possible',
      attribution: ['person/a> <b> <c> .\n', 'nobody " .'],
      time: { text: NASTY, start: '"', end: '2025-02-29' },
      place: '../../etc',
      plover: '> .',
      confidence: 1e-9,
      evidence: [
        {
          article,
          start: 0,
          end: TEXT.length,
          quote: TEXT,
          cue: { start: TEXT.indexOf('said'), end: TEXT.indexOf('said') + 4 },
        },
      ],
    },
  ],
  merges: [{ into: 'person/a> <b> <c> .\n', from: NASTY, reason: NASTY, score: -1.5e300 }],
};
