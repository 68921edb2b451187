import type { Statement } from './graph.ts';
import { type Modality, relationInfo } from './ontology.ts';

const AUXILIARIES: Readonly<Record<Exclude<Modality, 'actual'>, string>> = {
  future: 'will',
  directed: 'is to',
  possible: 'might',
};

type Readable = Pick<
  Statement,
  'subject' | 'relation' | 'predicate' | 'object' | 'polarity' | 'modality' | 'attribution'
>;

/**
 * Reads a statement out as one English sentence without its full stop: "Claudia Sheinbaum Pardo rejects offer",
 * "Trump is to deploy U.S. troops, says Trump". It tells modality, polarity and source, but is no quotation.
 * @param labelOf gives an entity's label by its id
 */
export function statementSentence(statement: Readable, labelOf: (id: string) => string): string {
  const { subject, object, attribution } = statement;
  const right = typeof object === 'string' ? labelOf(object) : [object.value, object.unit].filter(Boolean).join(' ');
  const sources = attribution.map((id) => `, says ${labelOf(id)}`).join('');
  return `${labelOf(subject)} ${verbPhrase(statement)} ${right}${sources}`;
}

function verbPhrase({ relation, predicate, polarity, modality }: Readable): string {
  const { verb, predicateTells } = relationInfo(relation);
  // The inventory's verb would say too little where the text's own words are the claim.
  if (predicateTells && predicate !== '') return marked(`«${predicate}»`, polarity, modality);
  const [third, base] = verb;
  const negated = polarity === 'negative' ? ' not' : '';
  if (modality !== 'actual') return `${AUXILIARIES[modality]}${negated} ${base}`;
  if (!negated) return third;
  return third.startsWith('is ') ? third.replace('is ', 'is not ') : `does not ${base}`;
}

function marked(words: string, polarity: Statement['polarity'], modality: Modality): string {
  const marks = [...(polarity === 'negative' ? ['not'] : []), ...(modality === 'actual' ? [] : [modality])];
  return marks.length === 0 ? words : `${words} (${marks.join(', ')})`;
}
