import type { EntityType } from '@dossier/schema';
import type { Analysis } from '../analysis/analysis.ts';
import type { Clause } from '../clauses/clause.ts';
import { findClauses } from '../clauses/clauses.ts';
import { PARTITIVES } from '../clauses/control.ts';
import { buildTree, caseOf, dependents, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { type Entities, findEntities } from '../entities/entities.ts';

/** All that the statement stage reads: the analysis, its trees, its clauses and its things. */
export interface Reading {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly clauses: readonly Clause[];
  readonly entities: Entities;
}

export function readingOf(analysis: Analysis): Reading {
  const tree = buildTree(analysis.words);
  return { analysis, tree, clauses: findClauses(tree), entities: findEntities(analysis, tree) };
}

/** The entity that a word stands for, through portions ("dozens of cartels" are cartels); -1 when none. */
export function entityOf(reading: Reading, word: number): number {
  return reading.entities.ofWord[throughPortion(reading.tree, word)] ?? -1;
}

/** "number of migrants" stands for the migrants. */
function throughPortion(tree: Tree, word: number): number {
  let at = word;
  for (let steps = 0; steps < 3 && PARTITIVES.has(lemmaOf(tree, at)); steps += 1) {
    const whole = dependents(tree, at, 'nmod').find((child) => caseOf(tree, child) === 'of');
    if (whole === undefined) break;
    at = whole;
  }
  return at;
}

export function typeOf(reading: Reading, word: number): EntityType | undefined {
  return reading.entities.drafts[entityOf(reading, word)]?.type;
}

const PLACES: ReadonlySet<EntityType | undefined> = new Set(['GPE', 'Location']);
const ACTORS: ReadonlySet<EntityType | undefined> = new Set(['Person', 'Organization', 'Group', 'GPE']);

export function isPlace(reading: Reading, word: number): boolean {
  return PLACES.has(typeOf(reading, word));
}

export function isActor(reading: Reading, word: number): boolean {
  return ACTORS.has(typeOf(reading, word));
}

/** Examples that a phrase names: "equipment, including sensors", "gangs like MS-13". */
export function examplesOf(tree: Tree, word: number): number[] {
  return dependents(tree, word, 'nmod', 'obl', 'acl', 'advcl', 'appos')
    .filter(
      (child) => EXAMPLE_WORDS.has(caseOf(tree, child)) || (caseOf(tree, child) === '' && isExampleVerb(tree, child)),
    )
    .flatMap((child) => {
      const target = isExampleVerb(tree, child) ? (dependents(tree, child, 'obj')[0] ?? child) : child;
      return [target, ...dependents(tree, target, 'conj')];
    });
}

/** What introduces examples. */
export const EXAMPLE_WORDS: ReadonlySet<string> = new Set(['including', 'such_as', 'like', 'such', 'e.g.', 'namely']);

function isExampleVerb(tree: Tree, word: number): boolean {
  return (
    wordAt(tree, word).form.toLowerCase() === 'including' ||
    (lemmaOf(tree, word) === 'include' && wordAt(tree, word).xpos === 'VBG')
  );
}
