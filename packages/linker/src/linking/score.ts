import { isAcronym, keyWords, nameKey } from '../name/name-key.ts';
import { bareName, titlesOf } from '../name/name-variants.ts';
import type { Candidate } from './candidates.ts';
import { contextSupport, type LinkContext } from './link-context.ts';
import type { LinkableEntity, RankedCandidate } from './link-entity.ts';

const PER_WEIGHT = 0.75;
const PER_MISFIT = 1.2;
const PER_SUPPORT = 1.2;
const PER_FURTHER_NAME = 0.8;
const KIND = { name: 0, acronym: 0, adjective: -0.3, weak: -2.4 } as const;
const LABEL_BONUS = 0.4;

/** How much speaks for "something that the gazetteer does not know", by the shape of the name. */
function unknownScore({ type, label }: LinkableEntity): number {
  const key = type === 'Person' ? bareName(nameKey(label)) : nameKey(label);
  const words = keyWords(key).length;
  if (isAcronym(label)) return label.replace(/\P{L}/gu, '').length <= 3 ? 2.6 : 2;
  if (type === 'Person') return words === 1 ? 4 : 1.5;
  if (words > 1) return 0.5;
  if (type === 'GPE') return 1.3;
  return type === 'Organization' ? 2.3 : 1.8;
}

/**
 * Ranks what an entity may be: the weight of the thing (how often news means it), how it bears the name, the fit of the types,
 * and the context, each in log2 odds, against each other and against "none of them".
 */
export function rankCandidates(
  entity: LinkableEntity,
  candidates: readonly Candidate[],
  context: LinkContext,
): RankedCandidate[] {
  const scored = candidates.map((candidate) => scoreOf(entity, candidate, context));
  const total = scored.reduce((sum, { odds }) => sum + 2 ** odds, 2 ** unknownScore(entity));
  return scored
    .map(({ candidate, odds, reasons }) => ({
      id: candidate.entry.id,
      label: candidate.entry.label,
      score: Math.round((1000 * 2 ** odds) / total) / 1000,
      reason: reasons.join('; '),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function scoreOf(entity: LinkableEntity, candidate: Candidate, context: LinkContext) {
  const { entry, kind, names, misfit } = candidate;
  const support = contextSupport(entry, context);
  const titles = names.flatMap((name) => (entity.type === 'Person' ? titlesOf(nameKey(name)) : []));
  const titleFits = titles.some((title) => entry.context.includes(title));
  const exact = names.some((name) => nameKey(name) === nameKey(entry.label));
  const odds =
    PER_WEIGHT * entry.weight +
    KIND[kind] -
    misfit * PER_MISFIT +
    PER_FURTHER_NAME * (names.length - 1) +
    (exact ? LABEL_BONUS : 0) +
    (titleFits ? 1 : 0) +
    support.score * PER_SUPPORT;
  const how = { name: 'name', acronym: 'abbreviation', adjective: 'adjective', weak: 'short name' }[kind];
  const reasons = [`${how} «${names[0]}»`, ...(titleFits ? [`title «${titles.join(' ')}»`] : []), ...support.reasons];
  if (misfit > 0) reasons.push(`though not a ${entity.type}`);
  return { candidate, odds, reasons };
}
