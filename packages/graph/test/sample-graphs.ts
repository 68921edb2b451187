import type { Graph } from '@dossier/schema';
import { articleGraph, type Told } from './build-graph.ts';

const types = {
  Mexico: 'GPE',
  Washington: 'GPE',
  'the White House': 'Organization',
  USMCA: 'Policy',
  Congress: 'Organization',
} as const;
const links = { 'Donald Trump': 'Q22686', 'Claudia Sheinbaum': 'Q5128725', Mexico: 'Q96' };

const wire =
  'Donald Trump threatened Mexico with new tariffs on Saturday. Claudia Sheinbaum said that Mexico would reject any such step, ' +
  'and that USMCA protects Mexico. The two countries trade goods worth more than eight hundred billion dollars a year.';

const reuters: Told = {
  text: wire,
  title: 'Tariffs loom',
  url: 'https://reuters.example/1',
  publisher: 'Reuters',
  published: '2025-02-01',
  types,
  links,
  claims: [
    {
      says: ['Donald Trump', 'threatens', 'Mexico'],
      predicate: 'threatened',
      quote: 'Donald Trump threatened Mexico with new tariffs on Saturday.',
      time: { text: 'on Saturday', start: '2025-02-01', end: '2025-02-01' },
      confidence: 0.9,
    },
    {
      says: ['USMCA', 'aids', 'Mexico'],
      predicate: 'protects',
      quote: 'USMCA protects Mexico',
      sources: ['Claudia Sheinbaum'],
      confidence: 0.7,
    },
  ],
};

const copy: Told = {
  ...reuters,
  text: `MEXICO CITY: ${wire}`,
  title: 'Trump y México',
  url: 'https://gazette.example/7',
  publisher: 'Gazette',
  published: '2025-02-02',
};

const meeting: Told = {
  text: 'Claudia Sheinbaum met Donald Trump in Washington on Monday, the White House said. Congress backs USMCA.',
  title: 'A meeting',
  publisher: 'AP',
  published: '2025-02-03',
  types,
  links,
  claims: [
    {
      says: ['Claudia Sheinbaum', 'meets', 'Donald Trump'],
      predicate: 'met',
      quote: 'Claudia Sheinbaum met Donald Trump in Washington on Monday',
      sources: ['the White House'],
      time: { text: 'on Monday', start: '2025-02-03' },
      place: 'Washington',
      confidence: 0.8,
    },
    { says: ['Congress', 'supports', 'USMCA'], predicate: 'backs', quote: 'Congress backs USMCA.', confidence: 0.6 },
  ],
};

const denial: Told = {
  text:
    'Donald Trump never met Claudia Sheinbaum, Claudia Sheinbaum said on Tuesday. Earlier Donald Trump had threatened Mexico ' +
    'with tariffs. Mexico may sue the White House.',
  title: 'No meeting',
  publisher: 'El Universal',
  published: '2025-02-04',
  types,
  links,
  claims: [
    {
      says: ['Donald Trump', 'meets', 'Claudia Sheinbaum'],
      predicate: 'met',
      quote: 'Donald Trump never met Claudia Sheinbaum',
      polarity: 'negative',
      sources: ['Claudia Sheinbaum'],
      confidence: 0.75,
    },
    {
      says: ['Donald Trump', 'threatens', 'Mexico'],
      predicate: 'threatened',
      quote: 'Donald Trump had threatened Mexico',
      time: { text: 'on Saturday', start: '2025-02-01', end: '2025-02-01' },
      confidence: 0.65,
    },
    {
      says: ['Mexico', 'coerces', 'the White House'],
      predicate: 'sue',
      quote: 'Mexico may sue the White House.',
      modality: 'possible',
      confidence: 0.5,
    },
  ],
};

const undated: Told = {
  text: 'Once more Donald Trump threatened Mexico.',
  types,
  links,
  claims: [{ says: ['Donald Trump', 'threatens', 'Mexico'], predicate: 'threatened', confidence: 0.4 }],
};

/** Five short articles: a wire report, its copy, a meeting, its denial, and one without a date. */
export const sampleGraphs: readonly Graph[] = [reuters, copy, meeting, denial, undated].map(articleGraph);
