import type { Relation } from '@dossier/schema';
import { type Argument, argumentsOf, type Clause } from '../clauses/clause.ts';
import { SOURCE_PREPOSITIONS } from '../clauses/speech.ts';
import type { Tree } from '../clauses/tree.ts';
import { relationOfOblique, relationOfVerb, reversedOfObject, reversedRelation } from './lexicon.ts';
import { PLACE_PREPOSITIONS } from './noun-readings.ts';
import type { Proposal } from './proposal.ts';
import { EXAMPLE_WORDS, examplesOf, isActor, isPlace, type Reading, typeOf } from './reading.ts';
import { makeVerbProposal } from './verb-proposal.ts';

/** What the clause of a verb says of each pair of its participants. */
export function proposeFromVerb(reading: Reading, clause: Clause): Proposal[] {
  const agents = argumentsOf(clause, 'agent');
  const patients = withExamples(reading.tree, argumentsOf(clause, 'patient'));
  return [
    ...ofCore(reading, clause, agents, patients),
    ...ofObliques(reading, clause, agents, patients),
    ...ofAwards(clause, patients),
  ];
}

function withExamples(tree: Tree, patients: readonly Argument[]): Argument[] {
  return patients.flatMap((patient) => [
    patient,
    ...examplesOf(tree, patient.word).map((word) => ({ ...patient, word })),
  ]);
}

function ofCore(
  reading: Reading,
  clause: Clause,
  agents: readonly Argument[],
  patients: readonly Argument[],
): Proposal[] {
  const key = clause.lemma;
  const reversed = reversedOfObject(clause.lemma);
  return agents.flatMap((subject) => [
    ...patients.map((object) =>
      reversed !== undefined && isActor(reading, object.word)
        ? makeVerbProposal(clause, {
            rule: 'verb-object-reversed',
            subject: object,
            object: subject,
            relation: reversed,
            key,
          })
        : makeVerbProposal(clause, {
            rule: 'verb-object',
            subject,
            object,
            relation: relationOfVerb(clause.lemma, typeOf(reading, object.word)),
            key,
          }),
    ),
    ...argumentsOf(clause, 'recipient').map((object) =>
      makeVerbProposal(clause, {
        rule: 'verb-recipient',
        subject,
        object,
        relation: relationOfVerb(clause.lemma, typeOf(reading, object.word)),
        key,
      }),
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
      makeVerbProposal(clause, {
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
  const phrases = argumentsOf(clause, 'oblique').filter(({ preposition }) => !SOURCE_PREPOSITIONS.has(preposition));
  return phrases.flatMap((object) => {
    const { preposition } = object;
    const key = `${clause.lemma}+${preposition}`;
    const lexical = relationOfOblique(clause.lemma, preposition);
    const place = isPlace(reading, object.word) && PLACE_PREPOSITIONS.has(preposition);
    return agents.flatMap((subject) => {
      const reversed = reversedRelation(clause.lemma, preposition, '+');
      if (reversed !== undefined)
        return [
          makeVerbProposal(clause, {
            rule: 'verb-preposition-reversed',
            subject: object,
            object: subject,
            relation: reversed,
            key,
          }),
        ];
      if (lexical !== undefined)
        return [makeVerbProposal(clause, { rule: 'verb-preposition', subject, object, relation: lexical, key })];
      if (place)
        return patients.length === 0
          ? [makeVerbProposal(clause, { rule: 'verb-place', subject, object, relation: 'locatedIn', key })]
          : [];
      if (preposition === '' || EXAMPLE_WORDS.has(preposition)) return [];
      if (patients.length > 0 && isGoal(reading, object)) return [];
      if (CAUSES.has(preposition))
        return [
          makeVerbProposal(clause, { rule: 'verb-cause', subject: object, object: subject, relation: 'affects', key }),
        ];
      const relation = settingRelation(reading, object) ?? relationOfVerb(clause.lemma);
      return [
        makeVerbProposal(clause, {
          rule: patients.length === 0 ? 'verb-oblique' : 'verb-target',
          subject,
          object,
          relation,
          key,
        }),
      ];
    });
  });
}

/** Where what is sent or taken goes: it is no target of the sender. */
function isGoal(reading: Reading, { word, preposition }: Argument): boolean {
  return isPlace(reading, word) && ['to', 'from', 'into', 'through', 'toward', 'towards', 'onto'].includes(preposition);
}

/** What comes before a cause: the cause affects whoever does or suffers something. */
const CAUSES = new Set(['due_to', 'because_of', 'following', 'thanks_to', 'owing_to']);

/** "during the summit": what the setting of a deed is to its doer. */
function settingRelation(reading: Reading, { word, preposition }: Argument): Relation | undefined {
  if (['during', 'in', 'at'].includes(preposition) && typeOf(reading, word) === 'Event') return 'participates';
  return undefined;
}
