import type { EntityType, Relation } from '@dossier/schema';
import { argumentsOf, type Clause } from '../clauses/clause.ts';
import { caseOf, dependents, type Tree, withConjuncts, wordAt } from '../clauses/tree.ts';
import type { Proposal } from './proposal.ts';
import { examplesOf, type Reading, typeOf } from './reading.ts';

/** "gangs like MS-13", "equipment, including sensors": the examples are of the kind, members or parts of the whole. */
export function proposeExamples(reading: Reading, word: number): Proposal[] {
  const { tree } = reading;
  const whole = typeOf(reading, word);
  if (whole === undefined) return [];
  return examplesOf(tree, word).flatMap((example): Proposal[] => {
    const part = typeOf(reading, example);
    if (part === undefined) return [];
    const inclusive = wordAt(tree, example).deprel === 'obj' || caseOf(tree, example) === 'including';
    const relation = exampleRelation(whole, inclusive);
    return [
      {
        rule: 'example',
        subject: example,
        object: word,
        relation,
        anchor: word,
        cue: cueOf(tree, example),
        key: inclusive ? 'including' : 'such_as',
        known: true,
      },
    ];
  });
}

function cueOf(tree: Tree, example: number): number[] {
  const cases = dependents(tree, example, 'case');
  return cases.length > 0 ? cases : [example];
}

function exampleRelation(whole: string, inclusive: boolean): Relation {
  if (!inclusive) return 'kindOf';
  return whole === 'Group' || whole === 'Organization' ? 'memberOf' : 'partOf';
}

/** "X includes Y", "X consists of Y": the whole is the subject. */
export function proposeInclusion(reading: Reading, clause: Clause): Proposal[] {
  const including = clause.lemma === 'include' || clause.lemma === 'comprise' || clause.lemma === 'consist';
  if (!including) return [];
  const parts = [
    ...argumentsOf(clause, 'patient'),
    ...argumentsOf(clause, 'oblique').filter(({ preposition }) => preposition === 'of'),
  ];
  const wholes = argumentsOf(clause, 'agent');
  return wholes.flatMap((whole) =>
    parts.map((part): Proposal => {
      const type = typeOf(reading, whole.word);
      const relation = type === 'Group' || type === 'Organization' ? 'memberOf' : 'partOf';
      return {
        rule: 'inclusion',
        subject: part.word,
        object: whole.word,
        relation,
        anchor: clause.predicate,
        cue: [clause.predicate],
        key: clause.lemma,
        known: true,
      };
    }),
  );
}

/** "Savannah, Georgia": a place named after the place it is in. */
export function proposePlaceInPlace(reading: Reading, word: number): Proposal[] {
  const type = typeOf(reading, word);
  if (type !== 'GPE' && type !== 'Location') return [];
  return dependents(reading.tree, word, 'appos', 'nmod:unmarked', 'list')
    .filter((child) => typeOf(reading, child) === 'GPE' && child > word)
    .map((child) => ({
      rule: 'place-in-place',
      subject: word,
      object: child,
      relation: 'locatedIn',
      anchor: word,
      cue: [child],
      key: '',
      known: true,
    }));
}

/** "two states, Punjab and Assam", "Twitter, a website", "Abel Battery, 3rd Battalion": what a thing set beside another is to it. */
export function proposeApposition(reading: Reading, word: number): Proposal[] {
  const { tree } = reading;
  const own = typeOf(reading, word);
  if (own === undefined) return [];
  return dependents(tree, word, 'appos')
    .filter((child) => caseOf(tree, child) === '')
    .flatMap((child) => withConjuncts(tree, child))
    .flatMap((child): Proposal[] => {
      const other = typeOf(reading, child);
      if (other === undefined) return [];
      const isName = (each: number) => wordAt(tree, each).upos === 'PROPN';
      // The name is of the kind, whichever comes first.
      const [subject, object] = isName(child) && !isName(word) ? [child, word] : [word, child];
      const [part, whole] = subject === word ? [own, other] : [other, own];
      const relation = isName(object) ? besideName(part, whole) : groupOrKind(whole);
      return [{ rule: 'apposition', subject, object, relation, anchor: word, cue: [child], key: '', known: true }];
    });
}

function groupOrKind(whole: EntityType): Relation {
  return whole === 'Organization' ? 'memberOf' : 'kindOf';
}

function besideName(part: EntityType, whole: EntityType): Relation {
  if (whole === 'GPE' || whole === 'Location') return part === 'Person' ? 'citizenOf' : 'locatedIn';
  if (part === 'Person') return whole === 'Organization' ? 'holdsRole' : 'related';
  return whole === 'Organization' ? 'partOf' : 'related';
}
