import { useDossier } from '../app/context.ts';
import type { Claim } from '../core/dossier.ts';
import { kindLabel } from '../core/phrase.ts';
import { hideNodes, selectNode, setEgo, showPath } from '../core/view-state.ts';
import { Icon, KindIcon } from './icons.tsx';
import { CiteButton, PanelHead } from './panel-parts.tsx';

/** Several chosen things: what can be done with them together. */
export function SeveralDetail({ ids }: { ids: readonly string[] }) {
  const { store, filtered } = useDossier();
  const { dossier } = store;
  const chosen = new Set(ids.flatMap((id) => dossier.nodeIndex(id) ?? []));
  const among = dossier.claims.filter(
    ({ index, from, to }) => filtered.passes[index] && chosen.has(from) && chosen.has(to),
  );
  return (
    <>
      <PanelHead kicker="Selection" title={`${ids.length} things`}>
        <p className="muted">
          {among.length} {among.length === 1 ? 'statement' : 'statements'} among them
        </p>
        <SeveralActions ids={ids} among={among} />
      </PanelHead>
      <ul className="node-list">
        {ids.map((id) => {
          const node = dossier.nodes[dossier.nodeIndex(id) ?? -1];
          if (!node) return null;
          return (
            <li key={id}>
              <button type="button" onClick={() => store.perform(selectNode(id))}>
                <KindIcon kind={node.kind} />
                <span className="grow">{node.label}</span>
                <span className="muted small">{kindLabel(node.kind)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function SeveralActions({ ids, among }: { ids: readonly string[]; among: readonly Claim[] }) {
  const { store } = useDossier();
  return (
    <div className="actions">
      {ids.length === 2 && (
        <button type="button" className="button is-primary" onClick={() => store.perform(showPath(ids[0]!, ids[1]!))}>
          <Icon name="route" size={15} /> How are they linked?
        </button>
      )}
      <button type="button" className="button" onClick={() => store.perform(setEgo(ids, 1))}>
        Only these and what is near
      </button>
      <button type="button" className="button" onClick={() => store.perform(hideNodes(ids))}>
        <Icon name="eyeoff" size={15} /> Hide
      </button>
      <CiteButton claims={among} />
    </div>
  );
}
