import type { Statement, StatementRole, Value } from '@dossier/schema';
import { numberLiteral, probabilityLiteral, textLiteral } from '../terms/literals.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { type GraphTerm, iri, type NamedNode, type ObjectTerm, type Quad, tripleTerm } from '../terms/terms.ts';
import { DOSSIER, PROV, RDF, valueNode } from '../terms/vocabulary.ts';
import { addDay } from './article-quads.ts';
import { type ArticleContext, type Description, describe, type GraphContext } from './context.ts';
import { placesOf, roleKey } from './order.ts';
import { isFact } from './policy.ts';
import { evidenceNode } from './span-quads.ts';

/** Where a statement is told: in which graph, for which articles, and which shared nodes that graph has already. */
export interface StatementPlace {
  readonly graph: GraphTerm;
  readonly articles: readonly ArticleContext[];
  /** Nodes and edges that the graph holds; grows. */
  readonly told: Set<string>;
}

/** A statement's node, its direct edge, and the attributions and participations that it needs. */
export function statementQuads(statement: Statement, context: GraphContext, place: StatementPlace): Quad[] {
  const quads: Quad[] = [];
  const { iris } = context;
  const description = describe(iris.of('statement', statement.id), place.graph, quads);
  const subject = iris.of('entity', statement.subject);
  const object = objectTerm(statement.object, context, statement.id);
  const { add } = description;
  add(RDF.type, RDF.Statement);
  add(RDF.type, isFact(statement) ? DOSSIER.Fact : DOSSIER.Irrealis);
  add(RDF.subject, subject);
  add(RDF.predicate, iri(NAMESPACES.rel + statement.relation));
  add(RDF.object, object);
  if (context.options.rdf12) add(RDF.reifies, tripleTerm(subject, iri(NAMESPACES.rel + statement.relation), object));
  addStatus(description, statement);
  addCircumstances(description, statement, context);
  const attached = [
    ...addAttribution(statement, { context, place, add }),
    ...addRoles(statement, { context, place, add }),
  ];
  for (const evidence of statement.evidence) {
    if (place.articles.some(({ article }) => article.id === evidence.article)) {
      add(PROV.wasDerivedFrom, evidenceNode(iris, evidence));
    }
  }
  for (const { node } of place.articles) add(DOSSIER.inArticle, node);
  for (const run of new Set(place.articles.map(({ run }) => run.value))) add(PROV.wasGeneratedBy, iri(run));
  addEdge({ subject, object, statement }, place, quads);
  quads.push(...attached);
  return quads;
}

function addStatus({ add }: Description, statement: Statement): void {
  add(DOSSIER.predicateText, textLiteral(statement.predicate, statement.id));
  add(DOSSIER.polarity, valueNode(statement.polarity));
  add(DOSSIER.modality, valueNode(statement.modality));
  const confidence = probabilityLiteral(statement.confidence);
  add(DOSSIER.confidence, confidence);
  if (Number(confidence.value) !== statement.confidence) {
    add(DOSSIER.confidenceExact, textLiteral(String(statement.confidence)));
  }
  if (typeof statement.object !== 'string') addValue({ add }, statement.object, statement.id);
}

/** What a literal object is besides its words: its datatype and unit as extracted, and the number where it is one. */
function addValue({ add }: Description, { value, datatype, unit }: Value, where: string): void {
  add(DOSSIER.valueDatatype, textLiteral(datatype, where));
  if (unit !== undefined) add(DOSSIER.unit, textLiteral(unit, where));
  add(DOSSIER.number, numberLiteral(value));
}

function addCircumstances({ add }: Description, { id, time, place, plover }: Statement, { iris }: GraphContext): void {
  if (time) {
    add(DOSSIER.timeText, textLiteral(time.text, id));
    addDay(time.start, { edge: 'first', typed: DOSSIER.timeStart, exact: DOSSIER.timeStartExact, add });
    addDay(time.end, { edge: 'last', typed: DOSSIER.timeEnd, exact: DOSSIER.timeEndExact, add });
  }
  if (place !== undefined) add(DOSSIER.place, iris.of('entity', place));
  if (plover === undefined) return;
  add(DOSSIER.plover, /^[A-Z]+$/.test(plover) ? iri(NAMESPACES.plover + plover) : textLiteral(plover, id));
}

function objectTerm(object: Statement['object'], { iris }: GraphContext, where: string): ObjectTerm {
  return typeof object === 'string' ? iris.of('entity', object) : textLiteral(object.value, where);
}

interface Attachment {
  readonly context: GraphContext;
  readonly place: StatementPlace;
  readonly add: Description['add'];
}

/**
 * Who says so. The article itself, once for each article; or a chain of sources, nearest first, in which each names the next as the
 * one through whom it was told (`dossier:via`): "The Times reports that officials say so" is claimed by officials, via The Times.
 */
function addAttribution({ attribution }: Statement, { context, place, add }: Attachment): Quad[] {
  const quads: Quad[] = [];
  const { iris } = context;
  if (attribution.length === 0) {
    for (const { article, node: source } of place.articles) {
      const node = iris.ofContent('attribution', ['article', article.id]);
      add(DOSSIER.attribution, node);
      if (isNew(node, place)) claim({ node, source, kind: DOSSIER.Narrator, place }, quads);
    }
    return quads;
  }
  for (let i = 0; i < attribution.length; i += 1) {
    const node = iris.ofContent('attribution', attribution.slice(i));
    if (i === 0) add(DOSSIER.attribution, node);
    if (!isNew(node, place)) break;
    const { add: tell } = claim(
      { node, source: iris.of('entity', attribution[i]!), kind: DOSSIER.Source, place },
      quads,
    );
    if (i + 1 < attribution.length) tell(DOSSIER.via, iris.ofContent('attribution', attribution.slice(i + 1)));
  }
  return quads;
}

interface Claim {
  readonly node: NamedNode;
  readonly source: NamedNode;
  readonly kind: NamedNode;
  readonly place: StatementPlace;
}

function claim({ node, source, kind, place }: Claim, quads: Quad[]): Description {
  const description = describe(node, place.graph, quads);
  description.add(RDF.type, DOSSIER.Attribution);
  description.add(DOSSIER.claimedBy, source);
  description.add(DOSSIER.claimKind, kind);
  return description;
}

/** Participations as nodes, which keep everything, and a property by the role's name, which queries like. */
function addRoles({ id, roles }: Statement, { context, place, add }: Attachment): Quad[] {
  const quads: Quad[] = [];
  if (roles === undefined) return quads;
  const order = roles.length === 0 ? '' : placesOf(roles, roleKey);
  if (order !== undefined) add(DOSSIER.roleOrder, textLiteral(order));
  for (const role of roles) {
    const node = context.iris.ofContent('participation', roleKey(role));
    const entity = role.entity === undefined ? undefined : context.iris.of('entity', role.entity);
    const value = role.value === undefined ? undefined : textLiteral(role.value, id);
    add(DOSSIER.participation, node);
    if (/^[a-z][A-Za-z0-9]*$/.test(role.role)) add(iri(NAMESPACES.role + role.role), entity ?? value);
    if (isNew(node, place)) participation(role, { node, entity, value, place }, quads);
  }
  return quads;
}

interface Participation {
  readonly node: NamedNode;
  readonly entity: NamedNode | undefined;
  readonly value: ObjectTerm | undefined;
  readonly place: StatementPlace;
}

function participation({ role }: StatementRole, { node, entity, value, place }: Participation, quads: Quad[]): void {
  const { add } = describe(node, place.graph, quads);
  add(RDF.type, DOSSIER.Participation);
  add(DOSSIER.roleName, textLiteral(role));
  add(DOSSIER.participant, entity);
  add(DOSSIER.participantValue, value);
}

interface Edge {
  readonly subject: NamedNode;
  readonly object: ObjectTerm;
  readonly statement: Statement;
}

function addEdge({ subject, object, statement }: Edge, place: StatementPlace, quads: Quad[]): void {
  const predicate = iri((isFact(statement) ? NAMESPACES.rel : NAMESPACES.irr) + statement.relation);
  const edge = iri(`${subject.value} ${predicate.value} ${object.termType} ${object.value}`);
  if (isNew(edge, place)) describe(subject, place.graph, quads).add(predicate, object);
}

function isNew({ value }: NamedNode, { told }: StatementPlace): boolean {
  return told.size !== told.add(value).size;
}
