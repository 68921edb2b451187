import { useDossier } from '../app/context.ts';
import type { Path } from '../core/paths.ts';
import { claimLine } from '../core/phrase.ts';
import { clearPath, selectNode, selectStatement } from '../core/view-state.ts';
import { Icon, KindIcon } from './icons.tsx';
import { CiteButton, PanelHead } from './panel-parts.tsx';

/** The ways from one thing to another, each step as the statements that make it. */
export function PathDetail() {
  const { store, view, paths } = useDossier();
  const { dossier } = store;
  const { from, to } = view.path!;
  return (
    <>
      <PanelHead kicker="Ways between" title={`${dossier.labelOf(from)} → ${dossier.labelOf(to)}`}>
        <p className="muted">
          {paths.length === 0
            ? 'No way along the statements that pass the filters.'
            : `${paths.length} shortest ways, best supported first`}
        </p>
        <div className="actions">
          <button type="button" className="button" onClick={() => store.perform(clearPath)}>
            <Icon name="close" size={15} /> Close the ways
          </button>
          <CiteButton
            claims={[...new Set(paths.flatMap((path) => path.steps.flat()))].map((index) => dossier.claims[index]!)}
          />
        </div>
      </PanelHead>
      <ol className="paths">
        {paths.map((path) => (
          <Way key={path.nodes.join()} path={path} />
        ))}
      </ol>
    </>
  );
}

function Way({ path: { nodes, steps } }: { path: Path }) {
  const { store } = useDossier();
  const { dossier } = store;
  return (
    <li className="card">
      <h3>
        {steps.length} {steps.length === 1 ? 'step' : 'steps'}
      </h3>
      {nodes.map((node, i) => (
        <div key={node}>
          <button
            type="button"
            className="end"
            onClick={() => store.perform(selectNode(dossier.nodes[node]!.id), clearPath)}
          >
            <KindIcon kind={dossier.nodes[node]!.kind} size={16} />
            <span>{dossier.nodes[node]!.label}</span>
          </button>
          {i < steps.length && <Step claims={steps[i]!} />}
        </div>
      ))}
    </li>
  );
}

/** The statements that make one step. */
function Step({ claims }: { claims: readonly number[] }) {
  const { store } = useDossier();
  const { dossier } = store;
  return (
    <ul className="path-steps">
      {claims.slice(0, 3).map((index) => {
        const claim = dossier.claims[index]!;
        const ends = [dossier.nodes[claim.from]!.id, dossier.nodes[claim.to]!.id] as const;
        return (
          <li key={index}>
            <button
              type="button"
              className="link"
              onClick={() => store.perform(clearPath, selectStatement(claim.statement.id, ends))}
            >
              {claimLine(dossier, claim)}
            </button>
          </li>
        );
      })}
      {claims.length > 3 && <li className="muted small">and {claims.length - 3} more</li>}
    </ul>
  );
}
