import { allowsEnds, type EntityType, type Relation } from '@dossier/schema';

const FIGHTING = new Set([
  'fight',
  'combat',
  'confront',
  'battle',
  'counter',
  'address',
  'curb',
  'tackle',
  'attack',
  'strike',
  'hit',
  'target',
]);
const MATTERS: ReadonlySet<EntityType | 'value'> = new Set(['Topic', 'Policy']);
const ACTORS: ReadonlySet<EntityType | 'value'> = new Set(['Person', 'Organization', 'Group', 'GPE']);
/** Relations whose range annotators stretch: kept outside it. */
const LOOSE: ReadonlySet<Relation> = new Set([
  'aimsAt',
  'participates',
  'moves',
  'concerns',
  'issues',
  'memberOf',
  'holdsRole',
  'citizenOf',
]);

/** The relation that fits the ends: what a verb means depends on its object ("fight crime", "fight rebels"). */
export function retype(relation: Relation, subject: EntityType, object: EntityType | 'value', lemma: string): Relation {
  const fitted = byObject(relation, subject, object, lemma);
  if (allowsEnds(fitted, subject, object)) return fitted;
  if (object === 'value') return 'measures';
  return outOfRange(fitted, subject, object);
}

function byObject(relation: Relation, subject: EntityType, object: EntityType | 'value', lemma: string): Relation {
  if (FIGHTING.has(lemma) && MATTERS.has(object)) return 'aimsAt';
  if (['combat', 'confront', 'counter', 'battle'].includes(lemma) && ACTORS.has(object)) return 'opposes';
  if (relation === 'attacks' && object === 'Topic') return 'affects';
  if (relation === 'attacks' && subject === 'Topic') return 'affects';
  if (relation === 'holdsRole' && object === 'Event') return 'participates';
  if (relation === 'holdsRole' && object === 'Group')
    return lemma === 'lead' || lemma === 'head' ? 'holdsRole' : 'related';
  if (relation === 'creates' && object === 'Event' && ['hold', 'host'].includes(lemma)) return 'creates';
  if (relation === 'meets' && ['discuss', 'debate', 'negotiate'].includes(lemma))
    return object === 'Person' || object === 'Group' ? 'meets' : 'concerns';
  if (relation === 'meets' && (object === 'Location' || object === 'GPE') && lemma === 'visit') return 'moves';
  if (relation === 'dismisses' && (object === 'GPE' || object === 'Location')) return 'moves';
  if (relation === 'acquires' && object === 'Event') return lemma === 'win' ? 'acquires' : 'related';
  if (relation === 'concerns' && subject === 'Person') return 'related';
  return relation;
}

function outOfRange(relation: Relation, subject: EntityType, object: EntityType): Relation {
  if (relation === 'concerns')
    return object === 'Topic' || object === 'Event' || object === 'Thing' ? 'aimsAt' : 'related';
  if (relation === 'issues') return object === 'Thing' ? 'transfers' : 'creates';
  if (relation === 'locatedIn') return object === 'Event' ? 'participates' : 'partOf';
  if (relation === 'moves') return object === 'Event' ? 'participates' : 'related';
  if (relation === 'holdsRole') return subject === 'Group' ? 'memberOf' : 'related';
  if (relation === 'citizenOf') return 'locatedIn';
  if (relation === 'memberOf') return 'partOf';
  if (relation === 'participates')
    return object === 'Organization' || object === 'Group' ? 'memberOf' : LOOSE.has(relation) ? relation : 'related';
  if (relation === 'aimsAt') return LOOSE.has(relation) ? relation : 'related';
  return 'related';
}
