import { MODALITIES } from '@dossier/schema';
import { useDossier } from '../app/context.ts';
import { type FacetName, UNSOURCED } from '../core/facets.ts';
import { isChecked, toggleValue } from '../core/filter.ts';
import { MODALITY_LABEL, MODALITY_SHORT, NO_SOURCE } from '../core/phrase.ts';
import { setFacet } from '../core/view-state.ts';
import { StrokeSample } from './icons.tsx';

interface Entry {
  readonly facet: FacetName;
  readonly value: string;
  readonly label: string;
  readonly title: string;
  readonly stroke: Parameters<typeof StrokeSample>[0];
}

const ENTRIES: readonly Entry[] = [
  ...MODALITIES.map(
    (modality): Entry => ({
      facet: 'modality',
      value: modality,
      label: MODALITY_SHORT[modality],
      title: MODALITY_LABEL[modality],
      stroke: { modality },
    }),
  ),
  {
    facet: 'modality',
    value: UNSOURCED,
    label: 'No source',
    title: NO_SOURCE,
    stroke: { modality: 'actual', thin: true },
  },
  {
    facet: 'polarity',
    value: 'negative',
    label: 'Denied',
    title: 'Denied or refused',
    stroke: { modality: 'actual', denied: true },
  },
  {
    facet: 'contested',
    value: 'contested',
    label: 'Contested',
    title: 'Contradicted by another statement',
    stroke: { modality: 'actual', contested: true },
  },
];

/** What the lines mean; each entry also shows or hides its class. */
export function Legend() {
  const { store, view, filtered } = useDossier();
  return (
    <section className="legend" aria-label="Legend">
      {ENTRIES.map(({ facet, value, label, title, stroke }) => {
        const index = store.columns[facet].indexes.get(value);
        if (index === undefined) return null;
        return (
          <button
            key={value}
            type="button"
            aria-pressed={isChecked(view.facets[facet], value)}
            onClick={() => store.perform(setFacet(facet, toggleValue(view.facets[facet], value)))}
            title={`${title}: show or hide`}
          >
            <StrokeSample {...stroke} />
            <span>{label}</span>
            <span className="count">{filtered.counts[facet][index]}</span>
          </button>
        );
      })}
    </section>
  );
}
