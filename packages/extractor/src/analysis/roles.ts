import type { Span } from '@dossier/schema';
import type { Role } from './analysis.ts';
import { bestClass, isPositive } from './best-class.ts';

/** Pairs of a predicate and a possible argument, as word indices. */
export interface RolePairs {
  readonly predicates: readonly number[];
  readonly arguments: readonly number[];
}

/** Relations whose words never head an argument. */
const NEVER_ARGUMENT = new Set([
  'punct',
  'case',
  'det',
  'cc',
  'goeswith',
  'fixed',
  'flat',
  'compound:prt',
  'reparandum',
]);
const CORE = /^ARG\d$/;

/** Who may be an argument of what: every predicate of the sentence with every content word of it. `logits` and `deprel` by word. */
export function rolePairs(range: Span, logits: ArrayLike<number>, deprel: readonly string[]): RolePairs {
  const pairs = { predicates: [] as number[], arguments: [] as number[] };
  for (let predicate = range.start; predicate < range.end; predicate += 1) {
    if (!isPositive(logits[predicate]!)) continue;
    for (let argument = range.start; argument < range.end; argument += 1) {
      if (argument === predicate || NEVER_ARGUMENT.has(deprel[argument]!)) continue;
      pairs.predicates.push(predicate);
      pairs.arguments.push(argument);
    }
  }
  return pairs;
}

/**
 * The roles that the scores name; `scores` has a row for each pair, class 0 is none. A predicate keeps the best only of
 * several arguments with the same core role.
 */
export function chooseRoles(pairs: RolePairs, scores: ArrayLike<number>, labels: readonly string[]): Role[] {
  const roles: Role[] = [];
  const core = new Map<string, { readonly index: number; readonly score: number }>();
  for (const [pair, predicate] of pairs.predicates.entries()) {
    const row = pair * labels.length;
    const best = bestClass(scores, row, labels.length);
    if (best === 0) continue;
    const role: Role = { predicate, argument: pairs.arguments[pair]!, label: labels[best]! };
    const key = `${predicate} ${role.label}`;
    const score = scores[row + best]! - scores[row]!;
    const rival = CORE.test(role.label) ? core.get(key) : undefined;
    if (rival !== undefined && rival.score >= score) continue;
    const index = rival?.index ?? roles.length;
    roles[index] = role;
    if (CORE.test(role.label)) core.set(key, { index, score });
  }
  return roles.sort((a, b) => a.predicate - b.predicate || a.argument - b.argument);
}
