import { MODALITIES } from '@dossier/schema';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { restoreView } from '../core/named-views.ts';
import { MODALITY_LABEL } from '../core/phrase.ts';
import {
  type Command,
  clearFilters,
  clearSelection,
  setClock,
  setCommunities,
  setEgo,
  setFacet,
  setTab,
  setTime,
  unhideAll,
} from '../core/view-state.ts';

interface Entry {
  readonly label: string;
  act(): void;
}

/** Every command by name: type a few letters, press Enter. */
export function CommandPalette({
  open,
  onClose,
  more,
}: {
  open: boolean;
  onClose: () => void;
  more: readonly Entry[];
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const palette = usePalette(useEntries(more), open, onClose);
  const { query, shown, at } = palette;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog palette" aria-label="Commands" onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={shown[at] ? `palette-${at}` : undefined}
        placeholder="Type a command"
        autoComplete="off"
        value={query}
        onChange={(event) => palette.type(event.target.value)}
        onKeyDown={palette.key}
      />
      <EntryList palette={palette} />
    </dialog>
  );
}

function EntryList({ palette: { shown, at, setAt, choose } }: { palette: ReturnType<typeof usePalette> }) {
  return (
    <div id="palette-list" role="listbox" aria-label="Commands">
      {shown.map((entry, i) => (
        <div
          key={entry.label}
          id={`palette-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          className="search-hit"
          onPointerDown={() => choose(entry)}
          onPointerEnter={() => setAt(i)}
        >
          {entry.label}
        </div>
      ))}
    </div>
  );
}

/** What is typed, the commands that have these words, and which of them Enter would run. */
function usePalette(entries: readonly Entry[], open: boolean, onClose: () => void) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const shown = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return entries.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  }, [entries, query]);
  const type = (text: string) => {
    setQuery(text);
    setAt(0);
  };
  useEffect(() => {
    if (!open) return;
    setQuery('');
    setAt(0);
  }, [open]);
  function choose(entry: Entry | undefined) {
    onClose();
    entry?.act();
  }
  function key(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, shown.length));
    else if (event.key === 'ArrowUp') setAt((at - 1 + shown.length) % Math.max(1, shown.length));
    else if (event.key === 'Enter') choose(shown[at]);
    else return;
    event.preventDefault();
  }
  return { query, shown, at, setAt, type, choose, key };
}

function useEntries(more: readonly Entry[]): Entry[] {
  const { store, view, canvas } = useDossier();
  return useMemo(() => {
    const run = (label: string, ...commands: Command[]): Entry => ({ label, act: () => store.perform(...commands) });
    return [
      run('Show the graph', setTab('graph')),
      run('Show the statements as a table', setTab('statements')),
      run('Show the article', setTab('text')),
      run('Clear all filters', clearFilters),
      run('Deselect', clearSelection),
      ...MODALITIES.map((modality) =>
        run(`Only: ${MODALITY_LABEL[modality]}`, setFacet('modality', { mode: 'only', values: [modality] })),
      ),
      run('Only what is denied', setFacet('polarity', { mode: 'only', values: ['negative'] })),
      run('Only what is contested', setFacet('contested', { mode: 'only', values: ['contested'] })),
      run('Clock: when it happened', setClock('event')),
      run('Clock: when it was published', setClock('published')),
      run('All of time', setTime(undefined)),
      run('Leave the neighbourhood', setEgo([], 0)),
      run('Show what was hidden', unhideAll),
      run(view.communities ? 'Hide communities' : 'Show communities', setCommunities(!view.communities)),
      { label: 'Undo', act: () => store.undo() },
      { label: 'Redo', act: () => store.redo() },
      { label: 'Fit the graph to the screen', act: () => canvas.current?.fit() },
      { label: 'Arrange the graph anew', act: () => canvas.current?.rearrange() },
      { label: 'Go to the canvas', act: () => canvas.current?.focus() },
      ...view.views.map(({ name }) => run(`View: ${name}`, restoreView(name))),
      ...more,
    ];
  }, [store, view.communities, view.views, canvas, more]);
}
