import { makeIris } from '../model/iris.ts';
import { DEFAULT_BASE, NAMESPACES } from '../terms/namespaces.ts';
import { deleteRequest, updateRequest } from './requests.ts';
import { type SendOptions, send } from './send.node.ts';
import { type StoreKind, storeAt } from './stores.ts';

export interface DeleteOptions extends SendOptions {
  readonly store?: StoreKind | undefined;
  /** What the IRIs of the data begin with. */
  readonly base?: string | undefined;
}

/**
 * Takes an article out of a store: its graph, what is known of its run, and the entities that no other article speaks of. The
 * dataset's description goes too, since its counts no longer hold; the next push of the whole brings it back.
 */
export async function deleteArticle(articleId: string, address: string, options: DeleteOptions = {}): Promise<void> {
  const store = storeAt(address, options.store);
  const iris = makeIris(options.base ?? DEFAULT_BASE);
  const graph = iris.graphOf(articleId).value;
  const [entities, meta, dataset] = (['entities', 'meta', 'dataset'] as const).map((name) => iris.shared(name).value);
  await send(deleteRequest(graph, store), store, options);
  await send(deleteRequest(dataset!, store), store, options);
  const forget = `DELETE WHERE { GRAPH <${meta}> { <${graph}> ?p ?o } }`;
  await send(updateRequest(forget, store, 'forget its run'), store, options);
  await send(updateRequest(orphans(entities!), store, 'delete entities that nothing speaks of'), store, options);
}

/** Entities that no mention, statement, attribution, place or role in any article's graph names. */
function orphans(entities: string): string {
  return `PREFIX d: <${NAMESPACES.dossier}>
PREFIX rdf: <${NAMESPACES.rdf}>
DELETE { GRAPH <${entities}> { ?e ?p ?o } }
WHERE {
  GRAPH <${entities}> { ?e rdf:type ?type ; ?p ?o . FILTER(STRSTARTS(STR(?type), STR(d:)) && ?type != d:Merge) }
  FILTER NOT EXISTS {
    GRAPH ?g { ?user ?use ?e . FILTER(?use IN (d:mentionOf, rdf:subject, rdf:object, d:claimedBy, d:place, d:participant)) }
  }
}`;
}
