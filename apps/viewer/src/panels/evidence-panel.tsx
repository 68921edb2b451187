import { useDossier } from '../app/context.ts';
import { clearSelection } from '../core/view-state.ts';
import { Icon } from './icons.tsx';
import { NodeDetail } from './node-detail.tsx';
import { Overview } from './overview.tsx';
import { PairDetail } from './pair-detail.tsx';
import { PathDetail } from './path-detail.tsx';
import { SeveralDetail } from './several-detail.tsx';

/** The panel that answers "why?": what is known of the things, the line or the way that is chosen. */
export function EvidencePanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { view, store } = useDossier();
  const { nodes, pair } = view.selection;
  const body = view.path ? (
    <PathDetail />
  ) : pair ? (
    <PairDetail pair={pair} />
  ) : nodes.length > 1 ? (
    <SeveralDetail ids={nodes} />
  ) : nodes.length === 1 ? (
    <NodeDetail id={nodes[0]!} />
  ) : (
    <Overview />
  );
  const chosen = nodes.length > 0 || pair !== undefined;
  return (
    <aside className={`evidence${open ? ' is-open' : ''}`} aria-label="Evidence" id="evidence" tabIndex={-1}>
      <button
        type="button"
        className="icon-button evidence-close"
        onClick={() => {
          if (chosen) store.perform(clearSelection);
          onClose();
        }}
        aria-label={chosen ? 'Close and deselect' : 'Close the panel'}
      >
        <Icon name="close" />
      </button>
      {body}
    </aside>
  );
}
