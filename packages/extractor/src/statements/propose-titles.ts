import type { Relation } from '@dossier/schema';
import { expand } from '../clauses/subjects.ts';
import { caseOf, dependents, isNoun, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { verbKey } from '../clauses/verb-clauses.ts';
import { relationOfVerb } from './lexicon.ts';
import { KIN_NOUNS, ROLE_NOUNS } from './noun-lexicon.ts';
import type { Proposal } from './proposal.ts';
import { entityOf, type Reading, typeOf } from './reading.ts';

/** "Labour leader Tony Blair", "ISIL-held territory", "the Iran-based newspaper": what stands before a noun, through a title or a participle. */
export function proposeTitles(reading: Reading, noun: number): Proposal[] {
  return [...ofTitle(reading, noun), ...ofParticiple(reading, noun)];
}

/** Whoever bears a title or a description holds it in the body or country that the title names. */
function ofTitle(reading: Reading, noun: number): Proposal[] {
  const { tree } = reading;
  if (typeOf(reading, noun) !== 'Person') return [];
  const titles = [
    ...dependents(tree, noun, 'nmod:desc'),
    ...dependents(tree, noun, 'appos'),
    ...flatTitles(tree, noun),
  ];
  return titles.flatMap((title) =>
    namedIn(tree, title)
      .filter((body) => typeOf(reading, body) === 'Organization' || typeOf(reading, body) === 'GPE')
      .filter((body) => entityOf(reading, body) !== entityOf(reading, noun))
      .map((object) => ({
        rule: 'title',
        subject: noun,
        object,
        relation: titleRelation(reading, title, object),
        anchor: title,
        cue: [title],
        key: `${lemmaOf(tree, title)}(t)`,
        known: true,
      })),
  );
}

/** "spokesman Gordon Johndroe" may hang as one flat name under the title. */
function flatTitles(tree: Tree, noun: number): number[] {
  return wordAt(tree, noun).upos === 'NOUN' && dependents(tree, noun, 'flat').length > 0 ? [noun] : [];
}

/** Bodies and countries among a title's words: "Labour leader", "the country's president", "minister of Iran". */
function namedIn(tree: Tree, title: number): number[] {
  const before = dependents(tree, title, 'compound', 'amod', 'nmod:poss');
  const after = dependents(tree, title, 'nmod').filter((child) =>
    ['of', 'for', 'to', 'at', 'in', 'with'].includes(caseOf(tree, child)),
  );
  const inner = before.flatMap((child) => dependents(tree, child, 'compound', 'amod'));
  return [...before, ...inner, ...after].flatMap((child) => expand(tree, child));
}

function titleRelation(reading: Reading, title: number, body: number): Relation {
  const lemma = lemmaOf(reading.tree, title);
  if (ROLE_NOUNS.has(lemma)) return 'holdsRole';
  return typeOf(reading, body) === 'GPE' ? 'citizenOf' : KIN_NOUNS.has(lemma) ? 'related' : 'memberOf';
}

const PARTICIPLES: Readonly<Record<string, Relation>> = {
  based: 'locatedIn',
  born: 'citizenOf',
  held: 'owns',
  controlled: 'owns',
  owned: 'owns',
  run: 'owns',
  led: 'holdsRole',
  backed: 'supports',
  sponsored: 'supports',
  supported: 'supports',
  funded: 'aids',
  trained: 'aids',
  made: 'creates',
  built: 'creates',
  designed: 'creates',
  brokered: 'creates',
  occupied: 'coerces',
  related: 'related',
  linked: 'related',
  affiliated: 'memberOf',
};
/** Participles whose noun is the relation's subject: the newspaper is in Iran. */
const NOUN_FIRST = new Set(['based', 'born', 'related', 'linked', 'affiliated']);

/** "ISIL-held territory": what the name before a hyphen does to the noun. */
function ofParticiple(reading: Reading, noun: number): Proposal[] {
  const { tree } = reading;
  return dependents(tree, noun, 'amod', 'acl', 'compound').flatMap((participle) => {
    const form = wordAt(tree, participle).form.toLowerCase();
    const relation = PARTICIPLES[form] ?? relationOfVerb(verbKey(tree, participle));
    if (relation === undefined || participle > noun || !isHyphened(tree, participle)) return [];
    return dependents(tree, participle, 'compound', 'obl', 'nsubj', 'amod', 'advmod', 'obl:npmod', 'nmod')
      .filter((name) => name < participle && (isNoun(tree, name) || entityOf(reading, name) >= 0))
      .map((name): Proposal => {
        const [subject, object] = NOUN_FIRST.has(form) ? [noun, name] : [name, noun];
        return {
          rule: 'compound-participle',
          subject,
          object,
          relation: relation === 'holdsRole' && typeOf(reading, subject) !== 'Person' ? 'owns' : relation,
          anchor: participle,
          cue: [participle],
          key: `${form}(c)`,
          known: true,
        };
      });
  });
}

function isHyphened(tree: Tree, participle: number): boolean {
  return [participle - 1, participle - 2].some((word) => ['-', '–', '‑'].includes(wordAt(tree, word).form));
}
