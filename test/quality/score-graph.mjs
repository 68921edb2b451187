#!/usr/bin/env node
// Scores extracted graphs against the gold graphs (see docs/ontology.md).
//
//   node score-graph.mjs GOLD_DIR GRAPH_DIR [--json] [--misses]
//
// GOLD_DIR holds NAME.txt and NAME.json; GRAPH_DIR holds NAME.graph.json, one extracted graph for each:
//   { entities: [{ id, type, label, aliases, wikidata?, mentions: [{ start, end, kind, head?: { start, end } }] }],
//     statements: [{ subject, relation, predicate, object, polarity, modality, attribution, evidence: [{ quote }] }] }
// Offsets are UTF-16 code units of NAME.txt, end exclusive; `kind` is "name", "nominal" or "pronoun"; `head` is the mention's
// syntactic head (guessed when absent); `object` is an entity's id or { value }. An article without a graph scores as an empty one.
//
// Entities are paired one to one by shared mentions; mentions are the same when their heads are. Statements count when both ends are
// paired; `strict` also counts, as wrong, those with an end that no gold entity stands for. Modality, polarity and attribution are
// accuracies on matched pairs; `irrealis` is modality's on those that are not plainly actual, `sourced` attribution's on those that have
// a source. All figures are micro-averages.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SYMMETRIC = new Set(['relativeOf', 'meets', 'opposes', 'cooperates', 'agrees']);
const AFTER_HEAD = /\b(?:of|in|for|to|on|at|by|from|with|and|or|against|about|between|during|into|over|under|after|before|as|including|like|than|who|whom|whose|that|which|where|when)\b/;

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Guesses the head of a noun phrase: the last word before its first preposition, conjunction or relative clause. */
function headOf(phrase, offset) {
  const joint = phrase.search(AFTER_HEAD);
  const core = (joint > 0 ? phrase.slice(0, joint) : phrase).replace(/[\s,]+$/, '');
  return { start: offset + core.lastIndexOf(' ') + 1, end: offset + core.length };
}

function occurrences(text, name) {
  const found = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!/\w/.test(text[start - 1] ?? ' ') && !/\w/.test(text[end] ?? ' ')) found.push({ start, end });
  }
  return found;
}

/** Where each gold entity is named; of overlapping names the longest stands, with the heads of its own shorter names inside. */
function goldMentions(text, entities) {
  const all = entities.flatMap((entity) =>
    entity.names.flatMap((name) =>
      occurrences(text, name).map((span) => ({ ...span, entity: entity.id, head: headOf(name, span.start) })),
    ),
  );
  all.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept = [];
  for (const mention of all) {
    const longer = kept.find((other) => overlap(mention, other) > 0);
    if (!longer) kept.push({ ...mention, heads: [mention.head] });
    else if (longer.entity === mention.entity) longer.heads.push(mention.head);
  }
  return kept;
}

/** Pairs extracted entities with gold entities, one to one, those with most shared mentions first. */
function pairEntities(text, gold, graph) {
  const mentions = goldMentions(text, gold.entities);
  const candidates = [];
  for (const entity of graph.entities) {
    const shared = new Map();
    for (const mention of entity.mentions ?? []) {
      const head = mention.head ?? headOf(text.slice(mention.start, mention.end), mention.start);
      const same = mentions.filter((other) => other.heads.some((goldHead) => overlap(goldHead, head) > 0));
      same.sort((a, b) => overlap(b, mention) - overlap(a, mention));
      if (same.length === 0) continue;
      const { count, chars } = shared.get(same[0].entity) ?? { count: 0, chars: 0 };
      shared.set(same[0].entity, { count: count + 1, chars: chars + overlap(same[0], mention) });
    }
    for (const [goldId, { count, chars }] of shared) candidates.push({ goldId, id: entity.id, count, chars });
  }
  candidates.sort((a, b) => b.count - a.count || b.chars - a.chars);
  const toGold = new Map();
  const taken = new Set();
  for (const { goldId, id } of candidates) {
    if (toGold.has(id) || taken.has(goldId)) continue;
    toGold.set(id, goldId);
    taken.add(goldId);
  }
  return toGold;
}

const wordsOf = (value) => String(value).toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
const numbersOf = (words) => words.filter((word) => /\p{N}/u.test(word)).map((word) => word.replaceAll(',', '')).sort();

/** Values agree when their numbers do; without numbers when one's words are among the other's. */
export function sameValue(a, b) {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0) return false;
  const [leftNumbers, rightNumbers] = [numbersOf(left), numbersOf(right)];
  if (leftNumbers.length > 0 || rightNumbers.length > 0) return leftNumbers.join(' ') === rightNumbers.join(' ');
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}
const sameName = (a, b) => wordsOf(a).join(' ') === wordsOf(b).join(' ');

const isValue = (object) => typeof object === 'object' && object !== null;

function sameEnds(a, b) {
  if (isValue(a.object) !== isValue(b.object)) return false;
  if (isValue(a.object)) return a.subject === b.subject && sameValue(a.object.value, b.object.value);
  if (a.subject === b.subject && a.object === b.object) return true;
  const eitherWay = SYMMETRIC.has(a.relation) || SYMMETRIC.has(b.relation);
  return eitherWay && a.subject === b.object && a.object === b.subject;
}

function keyOf({ subject, relation, object }, typed) {
  const ends = isValue(object) ? [subject, `=${wordsOf(object.value).join(' ')}`] : [subject, object];
  if (!isValue(object) && SYMMETRIC.has(relation)) ends.sort();
  return [...ends, typed ? relation : ''].join('\u0000');
}

/** Share of the gold evidence's words that the statement's quotes hold: tells duplicates of one edge apart. */
function evidenceShared(statement, wanted) {
  const quoted = new Set([statement.evidence ?? []].flat().flatMap((evidence) => wordsOf(evidence.quote ?? '')));
  const words = wordsOf(wanted.evidence ?? '');
  return words.filter((word) => quoted.has(word)).length / (words.length || 1);
}

export function scoreArticle(text, gold, graph) {
  const toGold = pairEntities(text, gold, graph);
  const counts = emptyCounts();
  scoreEntities(counts, gold, graph, toGold);

  const knownNames = new Map();
  for (const entity of graph.entities) {
    if (toGold.has(entity.id)) knownNames.set(toGold.get(entity.id), [entity.label, ...(entity.aliases ?? [])]);
  }
  const found = [];
  for (const statement of graph.statements) {
    if (statement.relation === 'alsoKnownAs') continue;
    const subject = toGold.get(statement.subject);
    const object = isValue(statement.object) ? statement.object : toGold.get(statement.object);
    if (subject && object && subject !== object) found.push({ subject, relation: statement.relation, object, statement });
    else if (subject !== object || subject === undefined) counts.unpaired += 1;
  }

  const [right, wantedKeys] = [{ pair: new Set(), typed: new Set() }, { pair: new Set(), typed: new Set() }];
  const [foundKeys, foundRight] = [{ pair: new Set(), typed: new Set() }, { pair: new Set(), typed: new Set() }];
  const misses = [];
  for (const wanted of gold.statements) {
    const [pair, typed] = [keyOf(wanted, false), keyOf(wanted, true)];
    if (wantedKeys.typed.has(typed)) continue;
    wantedKeys.pair.add(pair);
    wantedKeys.typed.add(typed);
    if (wanted.core) counts.core.gold += 1;
    if (wanted.relation === 'alsoKnownAs') {
      const known = (knownNames.get(wanted.subject) ?? []).some((name) => sameName(name, wanted.object.value ?? ''));
      if (known) {
        right.pair.add(pair);
        right.typed.add(typed);
        if (wanted.core) counts.core.right += 1;
      } else misses.push(wanted);
      // An alias is told by the entity, not by a statement: it counts alike in what was found.
      if (known) for (const kind of ['pair', 'typed']) foundKeys[kind].add(kind === 'pair' ? pair : typed);
      if (known) for (const kind of ['pair', 'typed']) foundRight[kind].add(kind === 'pair' ? pair : typed);
      continue;
    }
    const same = found.filter((candidate) => sameEnds(candidate, wanted));
    const ofType = same.filter((candidate) => candidate.relation === wanted.relation);
    if (same.length > 0) right.pair.add(pair);
    if (ofType.length > 0) {
      right.typed.add(typed);
      if (wanted.core) counts.core.right += 1;
    } else misses.push(wanted);
    const best = (ofType.length > 0 ? ofType : same).toSorted((a, b) => evidenceShared(b.statement, wanted) - evidenceShared(a.statement, wanted))[0];
    if (best) scoreQualifiers(counts, best.statement, wanted, toGold);
  }
  for (const candidate of found) {
    const matching = gold.statements.filter((wanted) => sameEnds(candidate, wanted));
    const [pair, typed] = [keyOf(candidate, false), keyOf(candidate, true)];
    foundKeys.pair.add(pair);
    foundKeys.typed.add(typed);
    if (matching.length > 0) foundRight.pair.add(pair);
    if (matching.some((wanted) => wanted.relation === candidate.relation)) foundRight.typed.add(typed);
  }
  for (const kind of ['pair', 'typed']) {
    Object.assign(counts[kind], { gold: wantedKeys[kind].size, right: right[kind].size, found: foundKeys[kind].size, rightOfFound: foundRight[kind].size });
  }
  Object.assign(counts.strict, counts.typed, { found: counts.typed.found + counts.unpaired });
  counts.statements = graph.statements.length;
  return { counts, misses };
}

function scoreEntities(counts, gold, graph, toGold) {
  const goldById = new Map(gold.entities.map((entity) => [entity.id, entity]));
  const named = graph.entities.filter((entity) => (entity.mentions ?? []).some((mention) => mention.kind === 'name'));
  counts.entity.gold = counts.untyped.gold = gold.entities.filter((entity) => entity.named).length;
  counts.entity.found = counts.untyped.found = named.length;
  for (const entity of named) {
    const match = goldById.get(toGold.get(entity.id));
    if (!match?.named) continue;
    counts.untyped.right += 1;
    if (match.type === entity.type) counts.entity.right += 1;
    if (!match.wikidata) continue;
    if (entity.wikidata) counts.wikidata.found += 1;
    if (entity.wikidata === match.wikidata) counts.wikidata.right += 1;
  }
  counts.wikidata.gold = gold.entities.filter((entity) => entity.named && entity.wikidata).length;
}

function scoreQualifiers(counts, statement, wanted, toGold) {
  const sources = new Set((statement.attribution ?? []).map((id) => toGold.get(id) ?? `unpaired ${id}`));
  const expected = wanted.attribution ?? [];
  const agrees = {
    modality: statement.modality === wanted.modality,
    polarity: statement.polarity === wanted.polarity,
    attribution: expected.length === sources.size && expected.every((id) => sources.has(id)),
  };
  for (const [name, holds] of Object.entries(agrees)) {
    counts[name].gold += 1;
    if (holds) counts[name].right += 1;
  }
  // The always-true answers "actual" and "no source" are right most of the time: these two count only where they are wrong.
  if (wanted.modality !== 'actual') {
    counts.irrealis.gold += 1;
    if (agrees.modality) counts.irrealis.right += 1;
  }
  if (expected.length > 0) {
    counts.sourced.gold += 1;
    if (agrees.attribution) counts.sourced.right += 1;
  }
}

const MEASURES = ['entity', 'untyped', 'pair', 'typed', 'strict', 'core', 'modality', 'polarity', 'attribution', 'irrealis', 'sourced', 'wikidata'];

export function emptyCounts() {
  const counts = Object.fromEntries(MEASURES.map((name) => [name, { gold: 0, found: 0, right: 0, rightOfFound: undefined }]));
  return { ...counts, statements: 0, unpaired: 0 };
}

export function addCounts(total, counts) {
  total.statements += counts.statements;
  total.unpaired += counts.unpaired;
  for (const name of MEASURES) {
    const [sum, value] = [total[name], counts[name]];
    sum.gold += value.gold;
    sum.found += value.found;
    sum.right += value.right;
    sum.rightOfFound = (sum.rightOfFound ?? 0) + (value.rightOfFound ?? value.right);
  }
}

const ratio = (a, b) => (b === 0 ? 0 : a / b);

function precisionRecall({ gold, found, right, rightOfFound }) {
  const precision = ratio(rightOfFound ?? right, found);
  const recall = ratio(right, gold);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), gold, found };
}

export function summarise(counts) {
  const share = ({ right, gold }) => ratio(right, gold);
  return {
    entity: precisionRecall(counts.entity),
    untypedEntity: precisionRecall(counts.untyped),
    pair: precisionRecall(counts.pair),
    typed: precisionRecall(counts.typed),
    strict: precisionRecall(counts.strict),
    coreRecall: share(counts.core),
    modality: share(counts.modality),
    polarity: share(counts.polarity),
    attribution: share(counts.attribution),
    irrealis: share(counts.irrealis),
    sourced: share(counts.sourced),
    wikidataPrecision: ratio(counts.wikidata.right, counts.wikidata.found),
    wikidataRecall: share(counts.wikidata),
    statements: counts.statements,
  };
}

const percent = (value) => (100 * value).toFixed(1).padStart(5);

function print(name, summary) {
  const triple = ({ precision, recall, f1 }) => `${percent(precision)} ${percent(recall)} ${percent(f1)}`;
  const columns = [
    triple(summary.entity), triple(summary.pair), triple(summary.typed), percent(summary.strict.f1), percent(summary.coreRecall),
    `${percent(summary.modality)} ${percent(summary.polarity)} ${percent(summary.attribution)}`,
    `${percent(summary.irrealis)} ${percent(summary.sourced)}`,
    `${percent(summary.wikidataPrecision)} ${percent(summary.wikidataRecall)}`, String(summary.statements).padStart(5),
  ];
  console.log(`${name.padEnd(26)} ${columns.join(' | ')}`);
}

function main([goldDir, graphDir, ...flags]) {
  if (!goldDir || !graphDir) throw new Error('usage: node score-graph.mjs GOLD_DIR GRAPH_DIR [--json] [--misses]');
  const names = readdirSync(goldDir).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort();
  if (names.length === 0) throw new Error(`no gold graphs in ${goldDir}`);
  const total = emptyCounts();
  const json = flags.includes('--json');
  if (!json) console.log(`${''.padEnd(26)} named entities P R F |      pairs P R F    |   typed edges P R F | strict|  core | modal polar attr  | irrealis sourced |  QID P  R   | statements`);
  for (const name of names) {
    const text = readFileSync(join(goldDir, `${name}.txt`), 'utf8');
    const gold = JSON.parse(readFileSync(join(goldDir, `${name}.json`), 'utf8'));
    const file = join(graphDir, `${name}.graph.json`);
    const graph = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { entities: [], statements: [] };
    const { counts, misses } = scoreArticle(text, gold, graph);
    addCounts(total, counts);
    if (!json) print(name, summarise(counts));
    if (!flags.includes('--misses')) continue;
    for (const { subject, relation, object, evidence } of misses) {
      console.log(`    missed: ${subject} -${relation}-> ${isValue(object) ? object.value : object}   "${evidence}"`);
    }
  }
  if (json) console.log(JSON.stringify(summarise(total)));
  else print('ALL', summarise(total));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
