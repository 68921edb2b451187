import fc from 'fast-check';
import { openDossier } from '../src/core/dossier.ts';
import { FACETS, type FacetName, facetColumns } from '../src/core/facets.ts';
import type { FacetFilter } from '../src/core/filter.ts';
import { moveView, removeView, restoreView, saveView } from '../src/core/named-views.ts';
import {
  type Command,
  clearFilters,
  clearPath,
  clearSelection,
  collapseNodes,
  expandNodes,
  hideNodes,
  openArticle,
  pinNodes,
  selectNode,
  selectNodes,
  selectPair,
  selectStatement,
  setClock,
  setCommunities,
  setEgo,
  setFacet,
  setLimit,
  setTab,
  setTime,
  showPath,
  unhideAll,
  unpinNodes,
} from '../src/core/view-state.ts';
import { harbourExample } from '../src/examples/harbour.ts';

export const dossier = openDossier(harbourExample());
export const columns = facetColumns(dossier);

const node = fc.constantFrom(...dossier.nodes.map(({ id }) => id));
const nodes = fc.uniqueArray(node, { maxLength: 4 });
const day = fc.integer({ min: 20_400, max: 20_600 });
const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));

export const facetName = fc.constantFrom(...FACETS);

export const facetFilter = (name: FacetName): fc.Arbitrary<FacetFilter> =>
  fc.record({
    mode: fc.constantFrom('only' as const, 'not' as const),
    values: fc.uniqueArray(fc.constantFrom(...columns[name].values), { minLength: 1, maxLength: 3 }),
  });

export const timeFilter = fc
  .tuple(day, day, fc.boolean())
  .map(([a, b, undated]) => ({ first: Math.min(a, b), last: Math.max(a, b), undated }));

const viewName = fc.constantFrom('One', 'a, b~c', ' é&# ');

/** Every command that the panels give. */
const command: fc.Arbitrary<Command> = fc.oneof(
  facetName.chain((name) => fc.option(facetFilter(name), { nil: undefined }).map((filter) => setFacet(name, filter))),
  fc.constantFrom(clearFilters, clearSelection, clearPath, unhideAll),
  fc.option(timeFilter, { nil: undefined }).map(setTime),
  fc.constantFrom('event' as const, 'published' as const).map(setClock),
  fc.constantFrom('graph' as const, 'statements' as const, 'text' as const).map(setTab),
  fc.tuple(node, fc.boolean()).map(([id, add]) => selectNode(id, { add })),
  nodes.map(selectNodes),
  fc.tuple(node, node).map(([a, b]) => selectPair(a, b)),
  fc
    .constantFrom(...dossier.claims)
    .map(({ statement, from, to }) => selectStatement(statement.id, [dossier.nodes[from]!.id, dossier.nodes[to]!.id])),
  fc.tuple(nodes, fc.integer({ min: 0, max: 3 })).map(([ids, depth]) => setEgo(ids, depth)),
  fc.tuple(node, node).map(([from, to]) => showPath(from, to)),
  nodes.map(hideNodes),
  nodes.map(expandNodes),
  nodes.map(collapseNodes),
  fc.tuple(node, place).map(([id, at]) => pinNodes({ [id]: at })),
  nodes.map(unpinNodes),
  fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }).map(setLimit),
  fc.boolean().map(setCommunities),
  fc.constantFrom(...dossier.articles.keys()).map(openArticle),
  viewName.map(saveView),
  viewName.map(restoreView),
  viewName.map(removeView),
  fc.tuple(viewName, fc.constantFrom(-1, 1)).map(([name, by]) => moveView(name, by)),
);

export const commands = fc.array(command, { maxLength: 12 });
