import { MODALITIES } from '@dossier/schema';
import { useDossier } from '../app/context.ts';
import { isChecked, toggleValue } from '../core/filter.ts';
import { MODALITY_LABEL, MODALITY_SHORT } from '../core/phrase.ts';
import { setFacet } from '../core/view-state.ts';
import { StrokeSample } from './icons.tsx';

/** What the lines mean; each entry also shows or hides its class. */
export function Legend() {
  const { store, view, filtered } = useDossier();
  const rows = MODALITIES.flatMap((modality) => {
    const index = store.columns.modality.indexes.get(modality);
    return index === undefined ? [] : [{ modality, count: filtered.counts.modality[index]! }];
  });
  const negative = store.columns.polarity.indexes.get('negative');
  const contested = store.columns.contested.indexes.get('contested');
  return (
    <section className="legend" aria-label="Legend">
      {rows.map(({ modality, count }) => (
        <button
          key={modality}
          type="button"
          aria-pressed={isChecked(view.facets.modality, modality)}
          onClick={() => store.perform(setFacet('modality', toggleValue(view.facets.modality, modality)))}
          title={`${MODALITY_LABEL[modality]}: show or hide`}
        >
          <StrokeSample modality={modality} />
          <span>{MODALITY_SHORT[modality]}</span>
          <span className="count">{count}</span>
        </button>
      ))}
      {negative !== undefined && (
        <button
          type="button"
          aria-pressed={isChecked(view.facets.polarity, 'negative')}
          onClick={() => store.perform(setFacet('polarity', toggleValue(view.facets.polarity, 'negative')))}
          title="Show or hide"
        >
          <StrokeSample modality="actual" denied />
          <span>Denied</span>
          <span className="count">{filtered.counts.polarity[negative]}</span>
        </button>
      )}
      {contested !== undefined && (
        <button
          type="button"
          aria-pressed={isChecked(view.facets.contested, 'contested')}
          onClick={() => store.perform(setFacet('contested', toggleValue(view.facets.contested, 'contested')))}
          title="Show or hide"
        >
          <StrokeSample modality="actual" contested />
          <span>Contested</span>
          <span className="count">{filtered.counts.contested[contested]}</span>
        </button>
      )}
    </section>
  );
}
