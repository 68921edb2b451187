import type { ReactNode } from 'react';
import { copyText, linkToView } from '../app/clipboard.ts';
import { useDossier } from '../app/context.ts';
import { citeClaims } from '../core/citation.ts';
import type { Claim } from '../core/dossier.ts';
import { Icon } from './icons.tsx';

export function PanelHead({ title, kicker, children }: { title: ReactNode; kicker: string; children?: ReactNode }) {
  return (
    <header className="panel-head">
      <p className="kicker">{kicker}</p>
      <h2>{title}</h2>
      {children}
    </header>
  );
}

/** What the marks in the sentences mean. */
export function MarkLegend() {
  return (
    <p className="mark-legend">
      <mark className="mark-subject">who</mark> <mark className="mark-cue">does what</mark>{' '}
      <mark className="mark-object">to whom</mark> <mark className="mark-speaker">says who</mark>
    </p>
  );
}

export function CiteButton({ claims, short = false }: { claims: readonly Claim[]; short?: boolean }) {
  const { store, notify } = useDossier();
  if (claims.length === 0) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={async () => {
        await copyText(citeClaims(store.dossier, claims, linkToView()));
        notify(`Copied ${claims.length} as Markdown`);
      }}
    >
      <Icon name="copy" size={15} /> {short ? 'Cite all' : 'Copy with sources'}
    </button>
  );
}
