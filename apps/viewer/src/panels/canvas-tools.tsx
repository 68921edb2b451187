import { useDossier } from '../app/context.ts';
import { setCommunities } from '../core/view-state.ts';
import { Icon } from './icons.tsx';

/** Zoom, fit, arrange, communities. */
export function CanvasTools() {
  const { canvas, store, view } = useDossier();
  return (
    <div className="canvas-tools" role="toolbar" aria-label="Canvas">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => canvas.current?.zoom(1.5)}>
        <Icon name="plus" size={17} />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => canvas.current?.zoom(1 / 1.5)}>
        <Icon name="minus" size={17} />
      </button>
      <button type="button" aria-label="Fit" title="Fit (F)" onClick={() => canvas.current?.fit()}>
        <Icon name="fit" size={17} />
      </button>
      <button
        type="button"
        aria-label="Arrange anew"
        title="Arrange anew (R)"
        onClick={() => canvas.current?.rearrange()}
      >
        <Icon name="layout" size={17} />
      </button>
      <button
        type="button"
        aria-label="Communities"
        title="Communities (G)"
        aria-pressed={view.communities}
        onClick={() => store.perform(setCommunities(!view.communities))}
      >
        <Icon name="groups" size={17} />
      </button>
    </div>
  );
}
