import { FACETS, type FacetName } from './facets.ts';
import type { FacetFilter } from './filter.ts';
import { INITIAL_VIEW, type NamedView, type Tab, type ViewState } from './view-state.ts';

/** Longer addresses are cut by mail programs; such a view is saved as a file instead. */
export const MAX_HASH = 2000;

const LIST = ['hidden', 'expanded'] as const;

/** Writes a view as the part of an address after `#`: readable, each part left out where it says nothing. */
export function viewToHash(view: ViewState): string {
  const params = new URLSearchParams();
  if (view.tab !== 'graph') params.set('tab', view.tab);
  for (const name of FACETS) {
    const filter = view.facets[name];
    if (filter) params.set(name, `${filter.mode === 'only' ? '' : '-'}${list(filter.values)}`);
  }
  if (view.clock !== 'event') params.set('clock', view.clock);
  if (view.time) params.set('time', `${view.time.first}..${view.time.last}${view.time.undated ? '+' : ''}`);
  const { nodes, pair, statement } = view.selection;
  if (nodes.length > 0) params.set('node', list(nodes));
  if (pair) params.set('pair', list(pair));
  if (statement) params.set('statement', statement);
  if (view.ego) params.set('near', `${view.ego.depth}:${list(view.ego.ids)}`);
  if (view.path) params.set('path', list([view.path.from, view.path.to]));
  for (const key of LIST) if (view[key].length > 0) params.set(key, list(view[key]));
  const pins = Object.entries(view.pinned);
  if (pins.length > 0) params.set('pin', list(pins.flatMap(([id, [x, y]]) => [id, String(x), String(y)])));
  if (view.limit !== undefined) params.set('limit', String(view.limit));
  if (view.communities) params.set('communities', '1');
  if (view.article) params.set('article', view.article);
  if (view.views.length > 0) params.set('views', list(view.views.flatMap(({ name, hash }) => [name, hash])));
  return params.toString();
}

/** Reads what `viewToHash` wrote. What it does not understand it leaves out: an address is input from anywhere. */
export function viewFromHash(hash: string): ViewState {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const facets: Partial<Record<FacetName, FacetFilter>> = {};
  for (const name of FACETS) {
    const text = params.get(name);
    if (text) facets[name] = { mode: text.startsWith('-') ? 'not' : 'only', values: unlist(text.replace(/^-/, '')) };
  }
  const [from, to] = unlist(params.get('path'));
  const limit = Number(params.get('limit'));
  const article = params.get('article');
  return {
    ...INITIAL_VIEW,
    tab: (['graph', 'statements', 'text'] as Tab[]).find((tab) => tab === params.get('tab')) ?? 'graph',
    facets,
    clock: params.get('clock') === 'published' ? 'published' : 'event',
    ...readTime(params.get('time')),
    selection: readSelection(params),
    ...readEgo(params.get('near')),
    ...(from && to ? { path: { from, to } } : {}),
    hidden: unlist(params.get('hidden')),
    expanded: unlist(params.get('expanded')),
    pinned: readPins(params.get('pin')),
    ...(params.has('limit') && limit > 0 ? { limit } : {}),
    communities: params.get('communities') === '1',
    ...(article ? { article } : {}),
    views: readViews(params.get('views')),
  };
}

function readSelection(params: URLSearchParams): ViewState['selection'] {
  const [a, b] = unlist(params.get('pair'));
  const statement = params.get('statement');
  return {
    nodes: unlist(params.get('node')),
    ...(a !== undefined && b !== undefined ? { pair: [a, b] as const } : {}),
    ...(statement ? { statement } : {}),
  };
}

function readTime(text: string | null): Pick<ViewState, 'time'> | undefined {
  const match = /^(-?\d{1,7})\.\.(-?\d{1,7})(\+?)$/.exec(text ?? '');
  return match ? { time: { first: Number(match[1]), last: Number(match[2]), undated: match[3] === '+' } } : undefined;
}

function readEgo(text: string | null): Pick<ViewState, 'ego'> | undefined {
  const match = /^([1-9]):(.+)$/s.exec(text ?? '');
  return match ? { ego: { depth: Number(match[1]), ids: unlist(match[2]!) } } : undefined;
}

function readPins(text: string | null): ViewState['pinned'] {
  const parts = unlist(text);
  const pins: [string, [number, number]][] = [];
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const place: [number, number] = [Number(parts[i + 1]), Number(parts[i + 2])];
    if (place.every(Number.isFinite)) pins.push([parts[i]!, place]);
  }
  return Object.fromEntries(pins);
}

function readViews(text: string | null): ViewState['views'] {
  const parts = unlist(text);
  const views: NamedView[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [name, hash] = [parts[i]!, parts[i + 1]!];
    if (name !== '' && !views.some((other) => other.name === name)) views.push({ name, hash });
  }
  return views;
}

/** Joins by commas; commas and tildes inside an item are escaped. */
function list(items: readonly string[]): string {
  return items.map((item) => item.replaceAll('~', '~t').replaceAll(',', '~c').replace(/^-/, '~m')).join(',');
}

function unlist(text: string | null): string[] {
  if (!text) return [];
  return text
    .split(',')
    .map((item) => item.replace(/~([tcm])/g, (_, code) => ({ t: '~', c: ',', m: '-' })[code as 't' | 'c' | 'm']));
}
