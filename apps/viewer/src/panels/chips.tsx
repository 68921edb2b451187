import { useDossier } from '../app/context.ts';
import { readableDay } from '../core/days.ts';
import { FACETS, type FacetName } from '../core/facets.ts';
import { isActive, type TimeFilter } from '../core/filter.ts';
import { FACET_TITLE, facetValueLabel } from '../core/phrase.ts';
import type { Omission } from '../core/scene.ts';
import { setEgo, setFacet, setLimit, setTime, unhideAll } from '../core/view-state.ts';
import { Icon } from './icons.tsx';

interface Cause {
  readonly key: string;
  readonly label: string;
  readonly effect: string;
  /** Whether only the canvas is concerned. */
  readonly drawn?: boolean;
  undo(): void;
  readonly undoLabel: string;
}

/** Why not all is shown: each cause with what it takes away and a way to lift it. */
export function useCauses(): Cause[] {
  const viewer = useDossier();
  return [
    ...FACETS.filter((name) => isActive(viewer.view, name)).map((name) => facetCause(viewer, name)),
    ...(viewer.view.time ? [timeCause(viewer, viewer.view.time)] : []),
    ...viewer.scene.omissions.flatMap((omission) => omissionCause(viewer, omission)),
  ];
}

type Looking = ReturnType<typeof useDossier>;

function effectOf({ filtered }: Looking, name: FacetName | 'time'): string {
  const { hides = 0, alone = 0 } = filtered.causes.find((cause) => cause.name === name) ?? {};
  return `hides ${hides}, ${alone} of them alone`;
}

function facetCause(viewer: Looking, name: FacetName): Cause {
  const { store, view } = viewer;
  const { mode, values } = view.facets[name]!;
  const named = values.slice(0, 2).map((value) => facetValueLabel(store.dossier, name, value));
  const more = values.length > 2 ? ` +${values.length - 2}` : '';
  return {
    key: name,
    label: `${FACET_TITLE[name]}: ${mode === 'only' ? 'only' : 'without'} ${named.join(', ')}${more}`,
    effect: effectOf(viewer, name),
    undo: () => store.perform(setFacet(name, undefined)),
    undoLabel: 'Lift',
  };
}

function timeCause(viewer: Looking, { first, last, undated }: TimeFilter): Cause {
  const { store, view } = viewer;
  const clock = view.clock === 'event' ? 'Happened' : 'Published';
  return {
    key: 'time',
    label: `${clock} ${readableDay(first)} – ${readableDay(last)}${undated ? ' or undated' : ''}`,
    effect: effectOf(viewer, 'time'),
    undo: () => store.perform(setTime(undefined)),
    undoLabel: 'Lift',
  };
}

function omissionCause({ store, view, scene }: Looking, { reason, claims, nodes }: Omission): Cause[] {
  const base = { key: reason, drawn: true, effect: `hides ${claims}`, undoLabel: 'Lift' };
  if (reason === 'ego') {
    const { ids, depth } = view.ego!;
    const near = ids.map((id) => store.dossier.labelOf(id)).join(', ');
    const label = `Within ${depth} ${depth === 1 ? 'step' : 'steps'} of ${near}`;
    return [{ ...base, label, undo: () => store.perform(setEgo([], 0)) }];
  }
  if (reason === 'hidden') {
    const label = `${view.hidden.length} hidden by hand`;
    return [{ ...base, label, undo: () => store.perform(unhideAll), undoLabel: 'Show again' }];
  }
  if (reason === 'limit') {
    const label = `The ${scene.limit} best-sourced of ${scene.available}`;
    const undo = () => store.perform(setLimit(Math.min(scene.available, scene.limit * 2)));
    return [
      { ...base, label, effect: `hides ${claims} statements with ${nodes} things`, undo, undoLabel: 'Show more' },
    ];
  }
  return [];
}

/** The table and the text show all that passes the filters; what the canvas leaves out is no cause there. */
function useShownCauses(): Cause[] {
  const { view } = useDossier();
  const causes = useCauses();
  return view.tab === 'graph' ? causes : causes.filter(({ drawn }) => !drawn);
}

/** The filters in force, each with a cross. */
export function Chips() {
  const causes = useShownCauses();
  if (causes.length === 0) return null;
  return (
    <ul className="chips" aria-label="In force">
      {causes.map(({ key, label, undo, undoLabel }) => (
        <li key={key} className="chip">
          <span>{label}</span>
          <button type="button" onClick={undo} aria-label={`${undoLabel}: ${label}`} title={undoLabel}>
            <Icon name={undoLabel === 'Show more' ? 'plus' : 'close'} size={13} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How much of the graph is shown, always in sight, and why not more. */
export function HonestyLine() {
  const { store, scene, view, filtered } = useDossier();
  const drawn = view.tab === 'graph';
  const causes = useShownCauses();
  const total = store.dossier.claims.length;
  const isolated = drawn ? (scene.omissions.find(({ reason }) => reason === 'isolated')?.nodes ?? 0) : 0;
  return (
    <details className="honesty">
      <summary>
        <b>{(drawn ? scene.shownCount : filtered.passed).toLocaleString('en')}</b> of {total.toLocaleString('en')}{' '}
        statements
        {causes.length > 0 && <span className="why"> · why?</span>}
        {causes.length === 0 && isolated > 0 && <span className="why"> · {isolated} without one</span>}
      </summary>
      <div className="honesty-body">
        {causes.length === 0 && <p>All statements are shown.</p>}
        {causes.map(({ key, label, effect, undo, undoLabel }) => (
          <p key={key}>
            <b>{label}</b> {effect}.{' '}
            <button type="button" className="link" onClick={undo}>
              {undoLabel}
            </button>
          </p>
        ))}
        {isolated > 0 && (
          <p className="muted">
            {isolated} {isolated === 1 ? 'entity is' : 'entities are'} mentioned without a statement, so not drawn.
            Search finds {isolated === 1 ? 'it' : 'them'}.
          </p>
        )}
      </div>
    </details>
  );
}
