import type { Relation } from '@dossier/schema';
import { type Argument, argumentsOf, type Clause } from '../clauses/clause.ts';
import { surfaceSubjects } from '../clauses/subjects.ts';
import { caseOf, dependents, type Tree, wordAt } from '../clauses/tree.ts';
import {
  relationOfEventNoun,
  relationOfObject,
  relationOfOblique,
  relationOfVerb,
  reversedRelation,
} from './lexicon.ts';
import type { Proposal } from './proposal.ts';
import { examplesOf, isPlace, type Reading, typeOf } from './reading.ts';

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'on',
  'inside',
  'outside',
  'across',
  'around',
  'within',
  'throughout',
  'aboard',
  'off',
  'along',
  'over',
  'above',
  'between',
]);
const TARGET_PREPOSITIONS = new Set([
  'during',
  'in',
  'following',
  'despite',
  'because_of',
  'due_to',
  'as_well_as',
  'behind',
  'before',
  'among',
  'without',
  'along_with',
  'alongside',
  'against',
  'with',
  'for',
  'to',
  'on',
  'at',
  'about',
  'over',
  'from',
  'into',
  'toward',
  'towards',
  'of',
  'by',
  'through',
  'after',
  'under',
  'upon',
  'as',
]);

/** What the clause of a verb says of each pair of its participants. */
export function proposeFromVerb(reading: Reading, clause: Clause): Proposal[] {
  const agents = argumentsOf(clause, 'agent');
  const patients = withExamples(reading.tree, argumentsOf(clause, 'patient'));
  return [
    ...ofCore(clause, agents, patients),
    ...ofObliques(reading, clause, agents, patients),
    ...ofObjects(reading, clause, patients),
    ...ofAwards(clause, patients),
    ...ofComplements(reading, clause, agents),
    ...ofObjectPhrases(reading, clause, agents, patients),
  ];
}

function withExamples(tree: Tree, patients: readonly Argument[]): Argument[] {
  return patients.flatMap((patient) => [
    patient,
    ...examplesOf(tree, patient.word).map((word) => ({ ...patient, word })),
  ]);
}

interface Draft {
  readonly rule: string;
  readonly subject: Argument;
  readonly object: Argument;
  readonly relation: Relation | undefined;
  readonly key: string;
}

function make(clause: Clause, { rule, subject, object, relation, key }: Draft): Proposal {
  return {
    rule: subject.via === 'direct' || subject.via === 'passive' ? rule : `${rule}/${subject.via}`,
    subject: subject.word,
    object: object.word,
    relation: relation ?? 'related',
    anchor: clause.predicate,
    cue: [clause.predicate],
    key,
    known: relation !== undefined,
  };
}

function ofCore(clause: Clause, agents: readonly Argument[], patients: readonly Argument[]): Proposal[] {
  const relation = relationOfVerb(clause.lemma);
  const key = clause.lemma;
  return agents.flatMap((subject) => [
    ...patients.map((object) => make(clause, { rule: 'verb-object', subject, object, relation, key })),
    ...argumentsOf(clause, 'recipient').map((object) =>
      make(clause, { rule: 'verb-recipient', subject, object, relation, key }),
    ),
  ]);
}

const GIVING: ReadonlySet<Relation | undefined> = new Set(['transfers', 'offers', 'authorizes']);

/** "was awarded a medal": who is given something has it. */
function ofAwards(clause: Clause, patients: readonly Argument[]): Proposal[] {
  if (!clause.passive) return [];
  const given = GIVING.has(relationOfVerb(clause.lemma));
  return argumentsOf(clause, 'recipient').flatMap((subject) =>
    patients.map((object) =>
      make(clause, {
        rule: 'passive-award',
        subject,
        object,
        relation: given ? 'acquires' : 'related',
        key: clause.lemma,
      }),
    ),
  );
}

function ofObliques(
  reading: Reading,
  clause: Clause,
  agents: readonly Argument[],
  patients: readonly Argument[],
): Proposal[] {
  return argumentsOf(clause, 'oblique').flatMap((object) => {
    const { preposition } = object;
    const key = `${clause.lemma}+${preposition}`;
    const lexical = relationOfOblique(clause.lemma, preposition);
    const place = isPlace(reading, object.word) && PLACE_PREPOSITIONS.has(preposition);
    return agents.flatMap((subject) => {
      const reversed = reversedRelation(clause.lemma, preposition, '+');
      if (reversed !== undefined)
        return [
          make(clause, {
            rule: 'verb-preposition-reversed',
            subject: object,
            object: subject,
            relation: reversed,
            key,
          }),
        ];
      if (lexical !== undefined)
        return [make(clause, { rule: 'verb-preposition', subject, object, relation: lexical, key })];
      if (place)
        return patients.length === 0
          ? [make(clause, { rule: 'verb-place', subject, object, relation: 'locatedIn', key })]
          : [];
      if (!TARGET_PREPOSITIONS.has(preposition) || (patients.length > 0 && isGoal(reading, object))) return [];
      const relation = settingRelation(reading, object) ?? relationOfVerb(clause.lemma);
      return [
        make(clause, { rule: patients.length === 0 ? 'verb-oblique' : 'verb-target', subject, object, relation, key }),
      ];
    });
  });
}

/** Where what is sent or taken goes: it is no target of the sender. */
function isGoal(reading: Reading, { word, preposition }: Argument): boolean {
  return isPlace(reading, word) && ['to', 'from', 'into', 'through', 'toward', 'towards', 'onto'].includes(preposition);
}

/** "during the summit", "due to the storm": what the setting of a deed is to its doer. */
function settingRelation(reading: Reading, { word, preposition }: Argument): Relation | undefined {
  if (['due_to', 'because_of', 'following'].includes(preposition)) return 'affects';
  if (['during', 'in', 'at'].includes(preposition) && typeOf(reading, word) === 'Event') return 'participates';
  return undefined;
}

/** What the object comes to be in relation to: "sent troops to Mexico", "accused him of fraud". */
function ofObjects(reading: Reading, clause: Clause, patients: readonly Argument[]): Proposal[] {
  return argumentsOf(clause, 'oblique').flatMap((object) => {
    const { preposition } = object;
    const key = `${clause.lemma}>${preposition}`;
    const relation = relationOfObject(clause.lemma, preposition);
    const place = isPlace(reading, object.word) && PLACE_PREPOSITIONS.has(preposition);
    return patients.flatMap((subject) => {
      if (relation !== undefined) return [make(clause, { rule: 'object-preposition', subject, object, relation, key })];
      if (place) return [make(clause, { rule: 'object-place', subject, object, relation: 'locatedIn', key })];
      return clause.passive
        ? [make(clause, { rule: 'passive-oblique', subject, object, relation: undefined, key })]
        : [];
    });
  });
}

const SPEECH_ACTS: ReadonlySet<Relation | undefined> = new Set([
  'requests',
  'orders',
  'accuses',
  'offers',
  'authorizes',
  'supports',
  'rejects',
  'plans',
  'threatens',
  'agrees',
]);

/** "demanded that X resign": the demand is also made of X. */
function ofComplements(reading: Reading, clause: Clause, agents: readonly Argument[]): Proposal[] {
  const own = relationOfVerb(clause.lemma);
  const works = agents.some(({ word }) => typeOf(reading, word) === 'Work');
  const relation = works ? 'concerns' : own;
  if (!works && own !== 'studies' && !SPEECH_ACTS.has(own)) return [];
  const finite = argumentsOf(clause, 'complement').filter(({ word }) => wordAt(reading.tree, word).deprel === 'ccomp');
  return finite.flatMap(({ word }) =>
    surfaceSubjects(reading.tree, word).words.flatMap((each) =>
      agents.map((subject) =>
        make(clause, {
          rule: 'verb-clause-subject',
          subject,
          object: { role: 'patient', word: each, preposition: '', via: 'direct' },
          relation,
          key: clause.lemma,
        }),
      ),
    ),
  );
}

/** "formulating strategies for military actions": the agent's business is the actions as well. */
function ofObjectPhrases(
  reading: Reading,
  clause: Clause,
  agents: readonly Argument[],
  patients: readonly Argument[],
): Proposal[] {
  const { tree } = reading;
  return patients.flatMap(({ word }) =>
    dependents(tree, word, 'nmod')
      .filter((child) => caseOf(tree, child) !== '' && !isSetting(reading, child))
      .flatMap((child) => {
        const noun = relationOfEventNoun(wordAt(tree, word).lemma.toLowerCase());
        if (noun !== undefined) return [];
        const relation = relationOfVerb(clause.lemma);
        const object: Argument = { role: 'oblique', word: child, preposition: caseOf(tree, child), via: 'direct' };
        const key = `${clause.lemma}|${object.preposition}`;
        return agents.map((subject) => make(clause, { rule: 'verb-object-phrase', subject, object, relation, key }));
      }),
  );
}

function isSetting(reading: Reading, word: number): boolean {
  const type = typeOf(reading, word);
  return (
    type === undefined ||
    ((type === 'GPE' || type === 'Location') && PLACE_PREPOSITIONS.has(caseOf(reading.tree, word)))
  );
}
