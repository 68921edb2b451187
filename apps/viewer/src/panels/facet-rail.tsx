import type { Modality } from '@dossier/schema';
import { useState } from 'react';
import { useDossier } from '../app/context.ts';
import type { NodeKind } from '../core/dossier.ts';
import { FACETS, type FacetName, UNSOURCED } from '../core/facets.ts';
import { isActive, isChecked, toggleValue } from '../core/filter.ts';
import { FACET_TITLE, facetValueLabel } from '../core/phrase.ts';
import { clearFilters, setFacet } from '../core/view-state.ts';
import { Icon, KindIcon, StrokeSample } from './icons.tsx';

const SHORT = 6;

/** The filters, each value with its count under the other filters. */
export function FacetRail({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { store, view } = useDossier();
  const active = FACETS.some((name) => isActive(view, name)) || view.time !== undefined;
  return (
    <aside className={`rail${open ? ' is-open' : ''}`} aria-label="Filters" id="filters" tabIndex={-1}>
      <div className="rail-head">
        <h2>Filters</h2>
        {active && (
          <button type="button" className="link" onClick={() => store.perform(clearFilters)}>
            Clear all
          </button>
        )}
        <button type="button" className="icon-button sheet-close" onClick={onClose} aria-label="Close the filters">
          <Icon name="close" />
        </button>
      </div>
      {FACETS.map((name) => (
        <Facet key={name} name={name} />
      ))}
    </aside>
  );
}

function Facet({ name }: { name: FacetName }) {
  const { store, view, filtered } = useDossier();
  const [all, setAll] = useState(false);
  const { values } = store.columns[name];
  const counts = filtered.counts[name];
  const filter = view.facets[name];
  if (values.length < 2 && !isActive(view, name)) return null;
  const order = Array.from(values.keys());
  if (name === 'speaker' || name === 'outlet' || name === 'relation' || name === 'kind')
    order.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const listed = all ? order : order.filter((i, at) => at < SHORT || (filter?.values.includes(values[i]!) ?? false));
  const tallest = Math.max(1, ...counts);
  return (
    <fieldset className="facet" data-facet={name}>
      <legend>
        {FACET_TITLE[name]}
        {isActive(view, name) && (
          <button
            type="button"
            className="link"
            onClick={() => store.perform(setFacet(name, undefined))}
            aria-label={`Clear: ${FACET_TITLE[name]}`}
          >
            clear
          </button>
        )}
      </legend>
      {listed.map((i) => (
        <FacetRow key={values[i]} name={name} value={values[i]!} count={counts[i]!} share={counts[i]! / tallest} />
      ))}
      {order.length > SHORT && (
        <button type="button" className="link more" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Fewer' : `${order.length - listed.length} more`}
        </button>
      )}
    </fieldset>
  );
}

/** The line by which the canvas shows a facet's value, where it does. */
function FacetSample({ name, value }: { name: FacetName; value: string }) {
  if (name !== 'modality' && name !== 'polarity' && name !== 'contested') return null;
  if (value === UNSOURCED) return <StrokeSample modality="actual" thin />;
  if (name === 'modality') return <StrokeSample modality={value as Modality} />;
  return <StrokeSample modality="actual" denied={value === 'negative'} contested={value === 'contested'} />;
}

function FacetRow({ name, value, count, share }: { name: FacetName; value: string; count: number; share: number }) {
  const { store, view } = useDossier();
  const filter = view.facets[name];
  const label = facetValueLabel(store.dossier, name, value);
  return (
    <div className={`facet-row${count === 0 ? ' is-empty' : ''}`}>
      <label>
        <input
          type="checkbox"
          checked={isChecked(filter, value)}
          onChange={() => store.perform(setFacet(name, toggleValue(filter, value)))}
        />
        <FacetSample name={name} value={value} />
        {name === 'kind' && <KindIcon kind={value as NodeKind} size={16} />}
        <span className="facet-label" title={label}>
          {label}
        </span>
      </label>
      <button
        type="button"
        className="only"
        onClick={() => store.perform(setFacet(name, { mode: 'only', values: [value] }))}
        aria-label={`Only ${label}`}
      >
        only
      </button>
      <span className="facet-bar" aria-hidden="true">
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className="count">{count.toLocaleString('en')}</span>
    </div>
  );
}
