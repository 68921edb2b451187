import { useEffect, useRef } from 'react';
import { useDossier } from '../app/context.ts';
import type { Claim } from '../core/dossier.ts';
import { pairKey } from '../core/scene.ts';
import { CiteButton, MarkLegend, PanelHead } from './panel-parts.tsx';
import { StatementCard } from './statement-card.tsx';

/** The statements between two things, the chosen one in view. */
export function PairDetail({ pair }: { pair: readonly [string, string] }) {
  const { store, scene, view } = useDossier();
  const { dossier } = store;
  const shown = scene.bundles.find(({ key }) => key === pairKey(...pair))?.claims ?? [];
  const chosen = view.selection.statement;
  const all = allBetween(store.dossier.claims, dossier.nodeIndex(pair[0]), dossier.nodeIndex(pair[1]));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen)
      list.current?.querySelector(`[data-statement="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const claims = shown.map((index) => dossier.claims[index]!).sort((a, b) => rank(b, chosen) - rank(a, chosen));
  const extra =
    chosen !== undefined && !claims.some(({ statement }) => statement.id === chosen)
      ? all.filter(({ statement }) => statement.id === chosen)
      : [];
  return (
    <>
      <PanelHead title={`${dossier.labelOf(pair[0])} and ${dossier.labelOf(pair[1])}`} kicker="Line">
        <p className="muted">
          {claims.length} {claims.length === 1 ? 'statement' : 'statements'} shown of {all.length}
        </p>
        <CiteButton claims={claims} />
      </PanelHead>
      <MarkLegend />
      <div className="cards" ref={list}>
        {[...claims, ...extra].map((claim) => (
          <StatementCard key={claim.index} claim={claim} chosen={claim.statement.id === chosen} />
        ))}
      </div>
    </>
  );
}

function rank({ statement, published }: Claim, chosen: string | undefined): number {
  return statement.id === chosen ? Number.POSITIVE_INFINITY : (published?.first ?? Number.NEGATIVE_INFINITY);
}

function allBetween(claims: readonly Claim[], a: number | undefined, b: number | undefined): Claim[] {
  return claims.filter(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}
