import { useEffect, useRef } from 'react';
import { Icon } from './icons.tsx';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Search'],
  ['Ctrl K', 'All commands'],
  ['Ctrl Z · Ctrl Shift Z', 'Undo · redo'],
  ['Arrows', 'On the canvas: to the thing linked in that direction'],
  ['N · Shift N', 'Next thing by importance · the one before'],
  ['Enter', 'To the evidence'],
  ['L', 'Open the line to the thing before'],
  ['E', 'Add what it is linked to'],
  ['1 2 3 · 0', 'Only what is so many steps away · all'],
  ['P', 'How are two chosen things linked?'],
  ['H', 'Hide what is chosen'],
  ['C', 'Copy with sources'],
  ['S', 'Saved views'],
  ['G', 'Communities'],
  ['F · R · + −', 'Fit · arrange anew · zoom'],
  ['Shift click · Shift drag', 'Choose several · with a lasso'],
  ['Esc', 'Deselect'],
];

/** The keys, in a dialog. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="help-title" onClose={onClose}>
      <header>
        <h2 id="help-title">Keys</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label="Close">
          <Icon name="close" />
        </button>
      </header>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">
        A solid line happened or holds; dashes are planned, ordered or proposed; dots are possible; a bar strikes
        through what is denied; ≠ marks what is contested.
      </p>
    </dialog>
  );
}
