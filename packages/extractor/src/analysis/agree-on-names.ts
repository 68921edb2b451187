import type { Name } from './analysis.ts';
import { STEPS } from './best-class.ts';
import type { NameContext } from './name-context.ts';
import { scoreClasses } from './names.ts';

/** No other occurrence speaks more against a class than this. */
const MOST_AGAINST = -4 * STEPS;

/**
 * Chooses each name's class by its own scores and, at half the weight, those of the same name elsewhere in the article: what
 * is a place where that is plain is one too where the sentence does not tell.
 */
export function agreeOnNames(names: readonly Name[], { words, scores, tags }: NameContext): Name[] {
  const own = names.map((name) => against(scoreClasses(scores, name, tags)));
  const keys = names.map(({ start, end }) =>
    words
      .slice(start, end)
      .map(({ form }) => form.toLowerCase())
      .join(' '),
  );
  const sums = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) sums.set(key, plus(sums.get(key), capped(own[i]!)));
  return names.map((name, i) => {
    const others = minus(sums.get(keys[i]!)!, capped(own[i]!));
    const total = own[i]!.map((score, at) => 2 * score + others[at]!);
    return { ...name, type: tags.classes[total.indexOf(Math.max(...total))]!.type };
  });
}

/** How far each score is below the best, at most 0. */
function against(scores: readonly number[]): number[] {
  const best = Math.max(...scores);
  return scores.map((score) => score - best);
}

const capped = (scores: readonly number[]) => scores.map((score) => Math.max(MOST_AGAINST, score));
const plus = (a: readonly number[] | undefined, b: readonly number[]) => b.map((value, i) => value + (a?.[i] ?? 0));
const minus = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value - b[i]!);
