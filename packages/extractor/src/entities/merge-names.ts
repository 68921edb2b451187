import type { Analysis } from '../analysis/analysis.ts';
import { type Clusters, namedGroups, namesOf } from './clusters.ts';
import { SAME_BODY } from './known-names.ts';
import {
  abbreviates,
  isAcronymOf,
  isMisspelt,
  isPartOfBodyName,
  isPartOfPersonName,
  nameTokens,
} from './name-matching.ts';
import type { Node } from './node.ts';
import { textOf } from './nodes.ts';

/** Joins names of one thing: countries and their adjectives, equal names, abbreviations, known names, parts of names. */
export function mergeNames(clusters: Clusters, analysis: Analysis): void {
  byKey(clusters, (node) => node.country, 'names of one country', 1);
  byKey(clusters, (node) => nameKey(node.text), 'same name', 1);
  byKey(clusters, knownBody, 'known names of one body', 0.95);
  mergeBracketed(clusters, analysis);
  mergeByTest(clusters, (short, long) => isAcronymOf(short.text, long.text), 'initials', 0.9);
  mergeByTest(clusters, isVariant, 'another spelling', 0.7);
  mergeByTest(clusters, isHalf, 'half of a divided country', 0.8);
  mergeByTest(clusters, isSamePerson, 'part of a person’s name', 0.9);
  mergeByTest(clusters, isSameBody, 'part of a body’s name', 0.8);
}

function byKey(clusters: Clusters, keyOf: (node: Node) => string | undefined, reason: string, score: number): void {
  const first = new Map<string, number>();
  clusters.nodes.forEach((node, index) => {
    const key = node.kind === 'name' ? keyOf(node) : undefined;
    if (key === undefined || key === '') return;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, index);
    else clusters.merge(earlier, index, reason, score);
  });
}

const KNOWN = new Map(SAME_BODY.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)));

function knownBody(node: Node): string | undefined {
  return KNOWN.get(node.text);
}

/** "Immigration and Customs Enforcement (ICE)": the text itself defines the short name. */
function mergeBracketed(clusters: Clusters, analysis: Analysis): void {
  const names = clusters.nodes.map((node, index) => ({ node, index })).filter(({ node }) => node.kind === 'name');
  for (const long of names) {
    const short = names.find(
      ({ node }) => node.start === long.node.end + 1 && textOf(analysis, long.node.end, long.node.end + 1) === '(',
    );
    if (short === undefined || textOf(analysis, short.node.end, short.node.end + 1) !== ')') continue;
    if (abbreviates(short.node.text, long.node.text) || isForeignAbbreviation(short.node, long.node))
      clusters.merge(long.index, short.index, 'abbreviation defined in the text', 1);
  }
}

/** "Revolutionary Armed Forces of Colombia (FARC)": letters of a name in another language, in brackets of their own. */
function isForeignAbbreviation(short: Node, long: Node): boolean {
  if (short.country !== undefined || long.country !== undefined) return false;
  if ([short, long].some(({ nameType }) => nameType === 'person' || nameType === 'place')) return false;
  return /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(short.text) && long.end - long.start > 1;
}

/** Joins each name with the one group, or the nearest before it, whose longer name passes the test. */
function mergeByTest(
  clusters: Clusters,
  test: (short: Node, long: Node) => boolean,
  reason: string,
  score: number,
): void {
  let groups = namesByGroup(clusters);
  for (const group of groups.keys()) {
    const shorts = namesOf(clusters, group);
    const matches = [...groups].flatMap(([other, longs]) =>
      other !== clusters.find(group) && shorts.some((short) => longs.some((long) => test(short, long))) ? [other] : [],
    );
    const [only] = matches;
    if (only === undefined) continue;
    if (matches.length === 1) clusters.merge(only, group, reason, score);
    else {
      const start = clusters.nodes[group]?.start ?? 0;
      const before = matches.filter((other) => (clusters.nodes[other]?.start ?? 0) < start);
      const nearest = before[before.length - 1] ?? matches[0];
      if (nearest !== undefined) clusters.merge(nearest, group, `${reason}, the nearest before it`, score / 2);
    }
    groups = namesByGroup(clusters);
  }
}

function namesByGroup(clusters: Clusters): Map<number, readonly Node[]> {
  return new Map(namedGroups(clusters).map((group) => [group, namesOf(clusters, group)]));
}

/** Names compared word for word, with the usual short forms of the great powers and the UN, and towns without what they are. */
function nameKey(text: string): string {
  return nameTokens(text)
    .join(' ')
    .replace(/\bunited states\b/, 'us')
    .replace(/\bunited nations\b/, 'un')
    .replace(/\bunited kingdom\b/, 'uk')
    .replace(/^(?:municipality|commune|city|town|village|province|governorate) of (?=.)/, '');
}

/** "Arianepace" beside "Arianespace", "Conservative" beside "Conservatives". */
function isVariant(short: Node, long: Node): boolean {
  if (short.country !== undefined || long.country !== undefined || short.nameType !== long.nameType) return false;
  if (short.nameType === 'place' || short.nameType === undefined) return false;
  return short.nameType === 'person' ? isMisspelt(short.text, long.text) : isMisspelt(short.text, long.text, true);
}

/** "The North" in an article on North Korea. */
function isHalf(short: Node, long: Node): boolean {
  return /^(North|South)$/.test(short.text) && long.country === `${short.text} Korea`;
}

function isSamePerson(short: Node, long: Node): boolean {
  if (long.nameType !== 'person' || short.country !== undefined) return false;
  if (short.nameType !== 'person' && short.nameType !== undefined && short.nameType !== 'other') return false;
  return isPartOfPersonName(short.text, long.text);
}

function isSameBody(short: Node, long: Node): boolean {
  if (short.country !== undefined || long.country !== undefined) return false;
  if (short.nameType === 'person' || long.nameType === 'person') return false;
  if (short.nameType === 'place' && long.nameType !== 'place') return false;
  if (overlaps(short, long)) return false;
  return isPartOfBodyName(short.text, long.text);
}

function overlaps(a: Node, b: Node): boolean {
  return a.start < b.end && b.start < a.end;
}
