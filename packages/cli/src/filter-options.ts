import type { StatementFilter } from '@dossier/graph';
import { ENTITY_TYPE_NAMES, MODALITIES, POLARITIES, RELATION_NAMES, UsageError } from '@dossier/schema';
import { choiceFrom } from './choices.ts';
import type { Option, Values } from './command.ts';

/** The conditions on statements that query, timeline and contradictions share. */
export const FILTER_OPTIONS = {
  subject: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    help: 'whose subject this is, by name or id; may be repeated',
  },
  object: { type: 'string', multiple: true, value: 'NAME', help: 'whose object this is' },
  involving: { type: 'string', multiple: true, value: 'NAME', help: 'that have to do with it in any place' },
  relation: { type: 'string', multiple: true, value: 'NAME', help: 'of this relation, e.g. rejects' },
  'subject-type': { type: 'string', multiple: true, value: 'TYPE', help: 'whose subject is of this type, e.g. Person' },
  'object-type': { type: 'string', multiple: true, value: 'TYPE', help: 'whose object is of this type, or value' },
  modality: { type: 'string', multiple: true, value: 'NAME', help: MODALITIES.join(', ') },
  polarity: { type: 'string', value: 'NAME', help: POLARITIES.join(' or ') },
  'said-by': { type: 'string', multiple: true, value: 'NAME', help: 'that the text puts into this mouth' },
  publisher: { type: 'string', multiple: true, value: 'NAME', help: 'that this publisher’s articles state' },
  from: { type: 'string', value: 'DATE', help: 'that happened on or after this day' },
  to: { type: 'string', value: 'DATE', help: 'that happened on or before this day' },
  'published-from': { type: 'string', value: 'DATE', help: 'that an article of this day or later states' },
  'published-to': { type: 'string', value: 'DATE', help: 'that an article of this day or earlier states' },
  text: { type: 'string', value: 'WORDS', help: 'one of whose quotes holds these words' },
  'min-confidence': { type: 'string', value: '0..1', help: 'at least this sure' },
  'min-sources': { type: 'string', value: 'N', help: 'told by so many independent sources' },
} as const satisfies Record<string, Option>;

/**
 * The filter that a command line describes.
 * @throws UsageError for a relation, type, modality, polarity or number that makes no sense
 */
export function filterFrom(values: Values<typeof FILTER_OPTIONS>): StatementFilter {
  const { from, to, polarity, 'published-from': publishedFrom, 'published-to': publishedTo } = values;
  return {
    subject: values.subject,
    object: values.object,
    involving: values.involving,
    relation: all('--relation', values.relation, RELATION_NAMES),
    subjectType: all('--subject-type', values['subject-type'], ENTITY_TYPE_NAMES),
    objectType: all('--object-type', values['object-type'], [...ENTITY_TYPE_NAMES, 'value']),
    modality: all('--modality', values.modality, MODALITIES),
    polarity: all('--polarity', polarity === undefined ? undefined : [polarity], POLARITIES)?.[0],
    attributedTo: values['said-by'],
    publisher: values.publisher,
    happened: period(from, to),
    published: period(publishedFrom, publishedTo),
    text: values.text,
    minConfidence: numberFrom('--min-confidence', values['min-confidence']),
    minSources: numberFrom('--min-sources', values['min-sources']),
  };
}

const period = (from: string | undefined, to: string | undefined) =>
  from === undefined && to === undefined ? undefined : { from, to };

const all = <T extends string>(option: string, values: readonly string[] | undefined, known: readonly T[]) =>
  values?.map((value) => choiceFrom(option, value, known));

/** @throws UsageError when it is no number */
export function numberFrom(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  throw new UsageError('no-number', `«${value}» is no number.`, { where: option });
}
