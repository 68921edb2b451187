import type { Article, Entity, Graph, Mention, Merge, Span, Statement, StatementRole, Value } from '@dossier/schema';
import { entityId, relationInfo, statementId } from '@dossier/schema';
import { lemmaOf, subtree, type Tree, wordAt } from '../clauses/tree.ts';
import { clean, type EntityDraft, labelOf } from '../entities/entities.ts';
import { isDefinite, isPlural } from '../entities/merge-nominals.ts';
import type { Node } from '../entities/node.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { RoleDraft } from './roles.ts';
import type { StatementDraft, Statements } from './statements.ts';

/** Gives things and statements their ids; keeps what has a name or takes part; joins what is equal. */
export function assemble(
  article: Article,
  reading: Reading,
  { drafts }: Statements,
): Pick<Graph, 'entities' | 'statements' | 'merges'> {
  const used = new Set(
    drafts.flatMap((each) => [
      each.subject,
      ...(typeof each.object === 'number' ? [each.object] : []),
      ...each.attribution,
      ...(each.place === undefined ? [] : [each.place]),
      ...each.roles.flatMap(({ entity }) => entity ?? []),
    ]),
  );
  const ids = reading.entities.drafts.map((draft) => identify(article, reading, draft));
  const entities = new Map<string, Entity>();
  const merges: Merge[] = [];
  reading.entities.drafts.forEach((draft, index) => {
    const id = ids[index];
    if (id === undefined || !(used.has(index) || draft.named)) return;
    const entity = build(article, reading, draft, id);
    const earlier = entities.get(id);
    entities.set(id, earlier ? join(earlier, entity) : entity);
    merges.push(...draft.merges.map((merge) => ({ into: id, ...merge })));
  });
  return {
    entities: [...entities.values()],
    statements: joinEqual(drafts.flatMap((draft) => finish(article, ids, draft))),
    ...(merges.length > 0 ? { merges } : {}),
  };
}

/** Named things and bare-plural kinds are the same in every article; other descriptions are the article's own. */
function identify(article: Article, reading: Reading, draft: EntityDraft): string {
  const label = labelOf(draft);
  if (draft.named) return entityId({ type: draft.type, name: label });
  const first = draft.nodes.find(({ kind }) => kind === 'nominal');
  const kind =
    first !== undefined &&
    isPlural(reading.tree, first) &&
    draft.nodes.every((node) => node.kind !== 'nominal' || !isDefinite(reading.tree, node.head));
  if (first !== undefined && kind) return entityId({ type: draft.type, name: kindName(reading, first) });
  return entityId({ type: draft.type, name: label, article: `${article.id}#${first?.start ?? 0}` });
}

function kindName(reading: Reading, node: Node): string {
  const words = [];
  for (let index = node.start; index < node.end; index += 1)
    words.push(index === node.head ? lemmaOf(reading.tree, index) : wordAt(reading.tree, index).form);
  return words.join(' ');
}

function build(article: Article, reading: Reading, draft: EntityDraft, id: string): Entity {
  const label = labelOf(draft);
  const forms = draft.nodes.filter(({ kind }) => kind !== 'pronoun').map(({ text }) => clean(text));
  const aliases = [...new Set(forms)].filter((form) => form !== label);
  return { id, type: draft.type, label, aliases, mentions: draft.nodes.map((node) => mention(article, reading, node)) };
}

function mention(article: Article, { tree }: Reading, node: Node): Mention {
  const range = node.kind === 'nominal' ? phraseOf(tree, node) : node;
  const [start, end] = [wordAt(tree, range.start).start, wordAt(tree, range.end - 1).end];
  const head = nameHeadOf(node, tree.words);
  return {
    article: article.id,
    start,
    end,
    kind: node.kind,
    head: { start: wordAt(tree, head).start, end: wordAt(tree, head).end },
  };
}

const OUTSIDE_PHRASE = /^(acl:relcl|parataxis|appos|cop|nsubj|csubj|aux|mark|cc|conj|punct|advcl|case)/;

/** A nominal as the text has it, article and complements included: "all of the powers of the state". */
function phraseOf(tree: Tree, { start, end, head }: Node): Span {
  const whole = subtree(
    tree,
    head,
    (child) => OUTSIDE_PHRASE.test(wordAt(tree, child).deprel) && wordAt(tree, child).head === head,
  );
  return { start: Math.min(start, whole.start), end: Math.max(end, whole.end) };
}

const JOINTS = new Set(['of', 'for', 'in', 'on', 'against', 'and', 'to', 'at', 'by', 'from', 'with']);

/** A nominal's syntactic head; of a name the last word before a preposition: "Department" of "Department of Defense". */
export function nameHeadOf({ start, end, head, kind }: Node, words: readonly { form: string; upos: string }[]): number {
  if (kind !== 'name' && head >= start && head < end) return head;
  for (let index = start + 1; index < end; index += 1) {
    const { form = '', upos = '' } = words[index] ?? {};
    // "To" of "James To" is a name itself.
    if (upos !== 'PROPN' && JOINTS.has(form.toLowerCase())) return index - 1;
  }
  let last = end - 1;
  while (last > start && words[last]?.upos === 'PUNCT') last -= 1;
  return last;
}

function join(a: Entity, b: Entity): Entity {
  const mentions = [...a.mentions, ...b.mentions].sort((x, y) => x.start - y.start || y.end - x.end);
  return {
    ...a,
    aliases: [...new Set([...a.aliases, ...(b.label === a.label ? [] : [b.label]), ...b.aliases])],
    mentions,
  };
}

function finish(article: Article, ids: readonly string[], draft: StatementDraft): Statement[] {
  const quantity = typeof draft.object === 'number' ? undefined : readQuantity(draft.object.text);
  const subject = ids[draft.subject];
  const object = typeof draft.object === 'number' ? ids[draft.object] : quantity && literalOf(quantity);
  if (subject === undefined || object === undefined || subject === object) return [];
  const { relation, polarity, modality, time } = draft;
  // A comparator is part of what is claimed: "over 30" and "30" are two claims.
  const predicate = [draft.predicate, quantity?.compared].filter(Boolean).join(' ');
  const roles = [...draft.roles.flatMap((role) => roleOf(ids, role)), ...(quantity ? measureRoles(quantity) : [])];
  const attribution = [...new Set(draft.attribution.flatMap((index) => ids[index] ?? []))];
  const place = draft.place === undefined ? undefined : ids[draft.place];
  const { plover } = relationInfo(relation);
  const { start, end } = draft.evidence;
  const content = { subject, relation, predicate, object, polarity, modality, attribution, ...(time ? { time } : {}) };
  return [
    {
      id: statementId(content),
      ...content,
      ...(roles.length === 0 ? {} : { roles }),
      ...(place === undefined ? {} : { place }),
      ...(plover === undefined ? {} : { plover }),
      confidence: Math.round(draft.confidence * 1000) / 1000,
      evidence: [{ article: article.id, start, end, quote: article.text.slice(start, end), cue: draft.cue }],
    },
  ];
}

function literalOf({ value, datatype, unit }: Quantity): Value {
  return { value, datatype, ...(unit === undefined ? {} : { unit }) };
}

/** What an amount is besides its value: how it compares, and its number where the value is in words. */
function measureRoles({ comparator, number }: Quantity): StatementRole[] {
  return [
    ...(comparator === undefined ? [] : [{ role: 'comparator', value: comparator }]),
    ...(number === undefined ? [] : [{ role: 'number', value: String(number) }]),
  ];
}

function roleOf(ids: readonly string[], { role, entity, text }: RoleDraft): StatementRole[] {
  const id = entity === undefined ? undefined : ids[entity];
  if (id !== undefined) return [{ role, entity: id }];
  return text === undefined ? [] : [{ role, value: text }];
}

/** One statement for each claim, with all its evidence and the best confidence, in order of evidence. */
function joinEqual(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>();
  for (const statement of statements) {
    const earlier = byId.get(statement.id);
    if (!earlier) byId.set(statement.id, statement);
    else {
      const evidence = [...earlier.evidence, ...statement.evidence].filter(
        (each, index, all) => all.findIndex(({ start, end }) => start === each.start && end === each.end) === index,
      );
      byId.set(statement.id, { ...earlier, confidence: Math.max(earlier.confidence, statement.confidence), evidence });
    }
  }
  const start = ({ evidence }: Statement) => evidence[0]?.start ?? 0;
  const cue = ({ evidence }: Statement) => evidence[0]?.cue?.start ?? 0;
  return [...byId.values()].sort((a, b) => start(a) - start(b) || cue(a) - cue(b));
}
