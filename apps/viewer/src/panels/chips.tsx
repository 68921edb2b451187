import { useDossier } from '../app/context.ts';
import { readableDay } from '../core/days.ts';
import { FACETS } from '../core/facets.ts';
import { isActive } from '../core/filter.ts';
import { FACET_TITLE, facetValueLabel } from '../core/phrase.ts';
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
  const { store, view, filtered, scene } = useDossier();
  const { dossier } = store;
  const facets = FACETS.filter((name) => isActive(view, name)).map((name): Cause => {
    const { mode, values } = view.facets[name]!;
    const names = values
      .slice(0, 2)
      .map((value) => facetValueLabel(dossier, name, value))
      .join(', ');
    const more = values.length > 2 ? ` +${values.length - 2}` : '';
    const { hides = 0, alone = 0 } = filtered.causes.find((cause) => cause.name === name) ?? {};
    return {
      key: name,
      label: `${FACET_TITLE[name]}: ${mode === 'only' ? 'only' : 'without'} ${names}${more}`,
      effect: `hides ${hides}, ${alone} of them alone`,
      undo: () => store.perform(setFacet(name, undefined)),
      undoLabel: 'Lift',
    };
  });
  const time = filtered.causes.find(({ name }) => name === 'time');
  return [
    ...facets,
    ...(view.time
      ? [
          {
            key: 'time',
            label: `${view.clock === 'event' ? 'Happened' : 'Published'} ${readableDay(view.time.first)} – ${readableDay(view.time.last)}${view.time.undated ? ' or undated' : ''}`,
            effect: `hides ${time?.hides ?? 0}, ${time?.alone ?? 0} of them alone`,
            undo: () => store.perform(setTime(undefined)),
            undoLabel: 'Lift',
          },
        ]
      : []),
    ...scene.omissions.flatMap(({ reason, claims, nodes }): Cause[] => {
      if (reason === 'ego')
        return [
          {
            key: reason,
            drawn: true,
            label: `Within ${view.ego!.depth} ${view.ego!.depth === 1 ? 'step' : 'steps'} of ${view.ego!.ids.map((id) => dossier.labelOf(id)).join(', ')}`,
            effect: `hides ${claims}`,
            undo: () => store.perform(setEgo([], 0)),
            undoLabel: 'Lift',
          },
        ];
      if (reason === 'hidden')
        return [
          {
            key: reason,
            drawn: true,
            label: `${view.hidden.length} hidden by hand`,
            effect: `hides ${claims}`,
            undo: () => store.perform(unhideAll),
            undoLabel: 'Show again',
          },
        ];
      if (reason === 'limit')
        return [
          {
            key: reason,
            drawn: true,
            label: `The ${scene.limit} best-sourced of ${scene.available}`,
            effect: `hides ${claims} statements with ${nodes} things`,
            undo: () => store.perform(setLimit(Math.min(scene.available, scene.limit * 2))),
            undoLabel: 'Show more',
          },
        ];
      return [];
    }),
  ];
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
        {(causes.length > 0 || isolated > 0) && <span className="why"> · why?</span>}
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
