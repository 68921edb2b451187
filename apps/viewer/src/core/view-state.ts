import type { FacetName } from './facets.ts';
import type { Clock, FacetFilter, Filters, TimeFilter } from './filter.ts';

export type Tab = 'graph' | 'statements' | 'text';

/** What is chosen: nodes, the pair of nodes whose bundle is open, a statement. */
interface Selection {
  readonly nodes: readonly string[];
  readonly pair?: readonly [string, string];
  readonly statement?: string;
}

/** A view that the reader has saved: its name, and its address without what is saved in it. */
export interface NamedView {
  readonly name: string;
  readonly hash: string;
}

/** All that a view is, apart from the graph: plain JSON, never changed in place. */
export interface ViewState extends Filters {
  readonly tab: Tab;
  readonly selection: Selection;
  /** Only what is within so many steps of these nodes. */
  readonly ego?: { readonly ids: readonly string[]; readonly depth: number };
  /** Show the ways from one node to another. */
  readonly path?: { readonly from: string; readonly to: string };
  /** Nodes taken out by hand. */
  readonly hidden: readonly string[];
  /** Nodes brought in by hand, beyond the limit. */
  readonly expanded: readonly string[];
  /** Nodes that the reader has put somewhere, in layout units. */
  readonly pinned: Readonly<Record<string, readonly [number, number]>>;
  /** At most so many entities, the best sourced. Absent: the default for the graph's size. */
  readonly limit?: number;
  readonly communities: boolean;
  /** The article open in the text tab. */
  readonly article?: string;
  /** What the reader has saved, in the reader's order. */
  readonly views: readonly NamedView[];
}

export const INITIAL_VIEW: ViewState = {
  tab: 'graph',
  facets: {},
  clock: 'event',
  selection: { nodes: [] },
  hidden: [],
  expanded: [],
  pinned: {},
  communities: false,
  views: [],
};

/** A change of view: pure, so that each can be undone. */
export type Command = (view: ViewState) => ViewState;

const NOTHING: Selection = { nodes: [] };

/** Leaves out the keys whose value is undefined, so that equal views are equal objects. */
function tidy(view: { [K in keyof ViewState]: ViewState[K] | undefined }): ViewState {
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as unknown as ViewState;
}

export const setFacet =
  (name: FacetName, filter: FacetFilter | undefined): Command =>
  (view) => {
    const { [name]: _, ...rest } = view.facets;
    return { ...view, facets: filter && filter.values.length > 0 ? { ...rest, [name]: filter } : rest };
  };

export const clearFilters: Command = (view) => tidy({ ...view, facets: {}, time: undefined });

export const setTime =
  (time: TimeFilter | undefined): Command =>
  (view) =>
    tidy({ ...view, time });

/** Another clock has other days, so a chosen time does not outlive the switch. */
export const setClock =
  (clock: Clock): Command =>
  (view) =>
    clock === view.clock ? view : tidy({ ...view, clock, time: undefined });

export const setTab =
  (tab: Tab): Command =>
  (view) => ({ ...view, tab });

export const selectNode =
  (id: string, { add = false } = {}): Command =>
  (view) => {
    const before = view.selection.nodes;
    if (!add) return { ...view, selection: { nodes: [id] } };
    return { ...view, selection: { nodes: before.includes(id) ? before.filter((n) => n !== id) : [...before, id] } };
  };

export const selectNodes =
  (ids: readonly string[]): Command =>
  (view) => ({ ...view, selection: { nodes: [...ids] } });

export const selectPair =
  (a: string, b: string): Command =>
  (view) => ({ ...view, selection: { nodes: [], pair: a < b ? [a, b] : [b, a] } });

export const selectStatement =
  (statement: string, ends: readonly [string, string]): Command =>
  (view) => ({
    ...view,
    selection: { nodes: [], pair: ends[0] < ends[1] ? [ends[0], ends[1]] : [ends[1], ends[0]], statement },
  });

export const clearSelection: Command = (view) => tidy({ ...view, selection: NOTHING, path: undefined });

export const setEgo =
  (ids: readonly string[], depth: number): Command =>
  (view) =>
    tidy({ ...view, ego: ids.length > 0 && depth > 0 ? { ids: [...ids], depth } : undefined });

export const showPath =
  (from: string, to: string): Command =>
  (view) => ({ ...view, path: { from, to }, selection: { nodes: [from, to] } });

export const clearPath: Command = (view) => tidy({ ...view, path: undefined });

export const hideNodes =
  (ids: readonly string[]): Command =>
  (view) => ({
    ...view,
    hidden: [...new Set([...view.hidden, ...ids])].sort(),
    expanded: view.expanded.filter((id) => !ids.includes(id)),
    selection: { nodes: view.selection.nodes.filter((id) => !ids.includes(id)) },
  });

export const unhideAll: Command = (view) => ({ ...view, hidden: [] });

export const expandNodes =
  (ids: readonly string[]): Command =>
  (view) => ({
    ...view,
    expanded: [...new Set([...view.expanded, ...ids])].sort(),
    hidden: view.hidden.filter((id) => !ids.includes(id)),
  });

export const collapseNodes =
  (ids: readonly string[]): Command =>
  (view) => ({ ...view, expanded: view.expanded.filter((id) => !ids.includes(id)) });

export const pinNodes =
  (places: Readonly<Record<string, readonly [number, number]>>): Command =>
  (view) => ({ ...view, pinned: { ...view.pinned, ...places } });

export const unpinNodes =
  (ids: readonly string[]): Command =>
  (view) => ({ ...view, pinned: Object.fromEntries(Object.entries(view.pinned).filter(([id]) => !ids.includes(id))) });

export const setLimit =
  (limit: number | undefined): Command =>
  (view) =>
    tidy({ ...view, limit });

export const setCommunities =
  (communities: boolean): Command =>
  (view) => ({ ...view, communities });

export const openArticle =
  (article: string): Command =>
  (view) => ({ ...view, article, tab: 'text' });
