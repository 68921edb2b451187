import { useDossier } from '../app/context.ts';
import type { CanvasTarget, Viewport } from '../canvas/renderer.ts';
import { readableRange } from '../core/days.ts';
import type { Claim } from '../core/dossier.ts';
import { claimLine, kindLabel } from '../core/phrase.ts';
import { KindIcon } from './icons.tsx';

/** A few words on what is under the pointer. */
export function HoverCard({ target, viewport }: { target: CanvasTarget; viewport: Viewport }) {
  const { store, scene } = useDossier();
  const { dossier } = store;
  if (target.kind === 'node') {
    const node = dossier.nodes[dossier.nodeIndex(target.id) ?? -1];
    const disc = viewport.disc(target.id);
    if (!node || !disc) return null;
    const claims = node.claims.filter((index) => scene.shown[index]).map((index) => dossier.claims[index]!);
    return (
      <Card at={disc} viewport={viewport}>
        <p className="hover-title">
          <KindIcon kind={node.kind} size={16} /> {node.label}
        </p>
        <p className="muted small">
          {kindLabel(node.kind)} · {claims.length} statements{dates(claims)}
        </p>
      </Card>
    );
  }
  const claims =
    target.kind === 'edge'
      ? (scene.bundles.find(({ key }) => key === target.key)?.claims ?? [])
      : [dossier.claimIndex(target.id)].filter((index) => index !== undefined);
  const first = dossier.claims[claims[0] ?? -1];
  const a = first && viewport.disc(dossier.nodes[first.from]!.id);
  const b = first && viewport.disc(dossier.nodes[first.to]!.id);
  if (!first || !a || !b) return null;
  return (
    <Card at={{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, radius: 6 }} viewport={viewport}>
      {claims.slice(0, 3).map((index) => (
        <p key={index} className="small">
          {claimLine(dossier, dossier.claims[index]!)}
        </p>
      ))}
      {claims.length > 3 && <p className="muted small">and {claims.length - 3} more</p>}
      <p className="muted small">Click to read why</p>
    </Card>
  );
}

function dates(claims: readonly Claim[]): string {
  const ranges = claims.flatMap(({ event }) => event ?? []);
  if (ranges.length === 0) return '';
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  return ` · ${readableRange({ first, last })}`;
}

const WIDTH = 300;

function Card({
  at,
  viewport,
  children,
}: {
  at: { x: number; y: number; radius: number };
  viewport: Viewport;
  children: React.ReactNode;
}) {
  const left = Math.max(8, Math.min(at.x - WIDTH / 2, viewport.width - WIDTH - 8));
  const below = at.y < viewport.height / 2;
  const style = below
    ? { left, top: at.y + at.radius + 22 }
    : { left, bottom: viewport.height - at.y + at.radius + 22 };
  return (
    <div className="hover-card" style={{ ...style, width: WIDTH }} aria-hidden="true">
      {children}
    </div>
  );
}
