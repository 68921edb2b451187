import {
  type Evidence,
  InputError,
  type Modality,
  type Polarity,
  type Relation,
  type Statement,
  type StatementRole,
  type Time,
} from '@dossier/schema';
import { evidenceKey, inNaturalOrder, inPlaces, roleKey } from '../model/order.ts';
import { CUE, PASSAGE } from '../model/span-quads.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { DOSSIER, PROV, RDF, valueWord } from '../terms/vocabulary.ts';
import { optional, type ReadContext } from './context.ts';
import { readSpan, sourceOf } from './read-spans.ts';

/** The statements, in no order. */
export function readStatements(context: ReadContext): Statement[] {
  return context.nodes.subjectsOfType(RDF.Statement.value).flatMap((node) => {
    const id = context.iris.idOf('statement', node);
    return id === undefined ? [] : [readStatement(context, node, id)];
  });
}

function readStatement(context: ReadContext, node: string, id: string): Statement {
  const { nodes, places } = context;
  const text = (predicate: { readonly value: string }) => nodes.text(node, predicate);
  const proofs = nodes.values(node, PROV.wasDerivedFrom).map(({ value }) => readEvidence(context, value));
  const plover = text(DOSSIER.plover);
  return {
    id,
    subject: entityOf(context, text(RDF.subject)),
    relation: (text(RDF.predicate) ?? '').slice(NAMESPACES.rel.length) as Relation,
    predicate: text(DOSSIER.predicateText) ?? '',
    object: readObject(context, node),
    ...optional('roles', readRoles(context, node)),
    polarity: valueWord(text(DOSSIER.polarity) ?? '') as Polarity,
    modality: valueWord(text(DOSSIER.modality) ?? '') as Modality,
    attribution: readAttribution(context, node),
    ...optional('time', readTime(context, node)),
    ...optional('place', text(DOSSIER.place) === undefined ? undefined : entityOf(context, text(DOSSIER.place))),
    ...optional('plover', plover?.replace(NAMESPACES.plover, '')),
    confidence: Number(text(DOSSIER.confidenceExact) ?? text(DOSSIER.confidence)),
    evidence: inPlaces(inNaturalOrder(proofs, evidenceKey(places)), text(DOSSIER.evidenceOrder)),
  };
}

function entityOf({ iris, where }: ReadContext, node: string | undefined): string {
  const id = iris.idOf('entity', node ?? '');
  if (id !== undefined) return id;
  throw new InputError('no-such-entity', `«${node ?? ''}» is no entity under ${iris.base}.`, {
    where,
    hint: 'Give the base that the file was written with.',
  });
}

function readObject(context: ReadContext, node: string): Statement['object'] {
  const { nodes } = context;
  const object = nodes.values(node, RDF.object)[0];
  if (object?.termType !== 'Literal') return entityOf(context, object?.value);
  const datatype = nodes.text(node, DOSSIER.valueDatatype) ?? 'string';
  return { value: object.value, datatype, ...optional('unit', nodes.text(node, DOSSIER.unit)) };
}

function readRoles(context: ReadContext, node: string): StatementRole[] | undefined {
  const { nodes } = context;
  const order = nodes.text(node, DOSSIER.roleOrder);
  const roles = nodes.values(node, DOSSIER.participation).map(({ value }): StatementRole => {
    const entity = nodes.text(value, DOSSIER.participant);
    return {
      role: nodes.text(value, DOSSIER.roleName) ?? '',
      ...optional('entity', entity === undefined ? undefined : entityOf(context, entity)),
      ...optional('value', nodes.text(value, DOSSIER.participantValue)),
    };
  });
  if (roles.length === 0 && order === undefined) return undefined;
  return inPlaces(inNaturalOrder(roles, roleKey), order);
}

/** The chain of sources, nearest first; nothing when the article itself says so. */
function readAttribution(context: ReadContext, statement: string): string[] {
  const { nodes } = context;
  const chain: string[] = [];
  const seen = new Set<string>();
  let link = nodes.text(statement, DOSSIER.attribution);
  while (link !== undefined && nodes.text(link, DOSSIER.claimKind) !== DOSSIER.Narrator.value && !seen.has(link)) {
    seen.add(link);
    chain.push(entityOf(context, nodes.text(link, DOSSIER.claimedBy)));
    link = nodes.text(link, DOSSIER.via);
  }
  return chain;
}

function readTime({ nodes }: ReadContext, node: string): Time | undefined {
  const text = nodes.text(node, DOSSIER.timeText);
  if (text === undefined) return undefined;
  return {
    text,
    ...optional('start', nodes.text(node, DOSSIER.timeStartExact) ?? nodes.text(node, DOSSIER.timeStart)),
    ...optional('end', nodes.text(node, DOSSIER.timeEndExact) ?? nodes.text(node, DOSSIER.timeEnd)),
  };
}

function readEvidence(context: ReadContext, node: string): Evidence {
  const source = sourceOf(context, node);
  const span = readSpan(context, node, { names: PASSAGE, source });
  if (!span) throw new InputError('bad-evidence', `${node} lacks its span.`, { where: context.where });
  const cue = readSpan(context, node, { names: CUE, source });
  const quote = source.article.text.slice(span.start, span.end);
  return { article: source.article.id, ...span, quote, ...optional('cue', cue) };
}
