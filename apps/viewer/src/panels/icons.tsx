import type { Modality } from '@dossier/schema';
import { KIND_LOOKS, outlinePath } from '../canvas/kinds.ts';
import { dashes } from '../canvas/picture.ts';
import type { NodeKind } from '../core/dossier.ts';

const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L20 20',
  undo: 'M8 5L4 9l4 4M4 9h9a6 5.5 0 0 1 0 11h-3',
  redo: 'M16 5l4 4l-4 4M20 9h-9a6 5.5 0 0 0 0 11h3',
  share: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  download: 'M12 4v11M7.5 11l4.5 4.5l4.5-4.5M5 20h14',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  help: 'M9 9a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.3M12 17.5v.1',
  open: 'M3.5 18.5V6.5a1.5 1.5 0 0 1 1.5-1.5h4l2 2.5h8a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5H5a1.5 1.5 0 0 1-1.5-1.5z',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V5a1 1 0 0 1 1-1h4M15 4h4a1 1 0 0 1 1 1v4M20 15v4a1 1 0 0 1-1 1h-4M9 20H5a1 1 0 0 1-1-1v-4',
  layout:
    'M12 4a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM5 16a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM19 16a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM11 8l-5 8M13 8l5 8M7.5 18h9',
  groups: 'M9 4.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM15 8.5a5.5 5.5 0 1 1-5.8 7',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  text: 'M5 6h14M5 10h14M5 14h14M5 18h8',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  graph: 'M6 6a2 2 0 1 0 0 .1zM18 8a2 2 0 1 0 0 .1zM10 18a2 2 0 1 0 0 .1zM8 6.5l8 1.2M7 8l2.5 8M16.5 9.5l-5 7',
  filter: 'M4 5h16l-6 7.5v6l-4-2v-4z',
  chevron: 'M9 6l6 6l-6 6',
  up: 'M6 15l6-6l6 6',
  bookmark: 'M6.5 4.5h11v15.5l-5.5-4l-5.5 4z',
  play: 'M7 5l12 7l-12 7z',
  stop: 'M7 7h10v10H7z',
  pin: 'M9 4h6l-1 6l3 3H7l3-3zM12 13v7',
  eyeoff:
    'M4 4l16 16M9.5 5.5A9 9 0 0 1 21 12a12 12 0 0 1-2.5 3.5M6 7.5A12 12 0 0 0 3 12a9 9 0 0 0 12 5.7M10 10.5a2.5 2.5 0 0 0 3.5 3.5',
  expand: 'M12 8v8M8 12h8M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z',
  route: 'M6 17a2 2 0 1 0 0 .1zM18 5a2 2 0 1 0 0 .1zM8 18h6a3.5 3.5 0 0 0 0-7h-4a3.5 3.5 0 0 1 0-6h5',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17zM12 11v5.5M12 7.6v.1',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon; decorative, so the button around it has to have a name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The sign of a kind of node, as the canvas draws it. */
export function KindIcon({ kind, size = 18 }: { kind: NodeKind; size?: number }) {
  const look = KIND_LOOKS[kind];
  return (
    <svg className={`kind-icon kind-${kind}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlinePath(look.shape, 12, 12, 10.5)} className="kind-body" />
      <path d={look.icon} fillRule="evenodd" className="kind-glyph" transform="translate(4.1 4.1) scale(.66)" />
    </svg>
  );
}

/** A short sample of the line that a modality is drawn with. */
export function StrokeSample({
  modality,
  denied = false,
  contested = false,
  thin = false,
}: {
  modality: Modality;
  denied?: boolean;
  contested?: boolean;
  /** As a line is drawn that has no source. */
  thin?: boolean;
}) {
  return (
    <svg
      className={`stroke-sample${denied ? ' is-denied' : ''}${contested ? ' is-contested' : ''}${thin ? ' is-thin' : ''}`}
      width="34"
      height="12"
      viewBox="0 0 34 12"
      aria-hidden="true"
    >
      <path d="M2 6H25" strokeDasharray={dashes(modality, 2).join(' ')} className="stroke-line" />
      <path d="M32 6l-7-3v6z" className="stroke-head" />
      {denied && <path d="M13 1v10" className="stroke-bar" />}
      {contested && <path d="M10.5 4.5h6M10.5 7.5h6M15.5 2l-4 8" className="stroke-bar" />}
    </svg>
  );
}

/** The mark of the application. */
export function Logo() {
  return (
    <svg className="logo" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect x="1" y="1" width="24" height="24" rx="6.5" className="logo-ground" />
      <path d="M8 18L13 8M13.5 8.5L18.5 15M9 18.3L17.5 16" className="logo-line" />
      <circle cx="13" cy="7.5" r="2.7" className="logo-dot" />
      <circle cx="8" cy="18.5" r="2.7" className="logo-dot" />
      <circle cx="19" cy="15.7" r="2.7" className="logo-dot" />
    </svg>
  );
}
