import { useRef } from 'react';
import type { Opening } from '../app/app.tsx';
import { examplesHere, openExample } from '../app/examples.ts';
import { canExtract } from '../app/extract-client.ts';
import type { Opened, Report } from '../import/read-files.ts';
import { Icon, Logo } from './icons.tsx';
import { PasteText } from './paste-text.tsx';

interface EmptyStateProps {
  onOpen(load: (report: Report) => Promise<Opened>): void;
  onFiles(files: readonly File[]): void;
  readonly error: string | undefined;
  readonly opening: Opening | undefined;
  readonly over: boolean;
}

/** Where one starts: drop a file, paste a text, or look at an example. */
export function EmptyState({ onOpen, onFiles, error, opening, over }: EmptyStateProps) {
  return (
    <main className={`start${canExtract() ? ' can-extract' : ''}`} id="main">
      <header className="start-head">
        <Logo />
        <h1>Dossier</h1>
        <p>See what the articles say, and read why.</p>
      </header>
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <div className="start-grid">
        {canExtract() && <PasteText onOpen={onOpen} opening={opening} />}
        <DropZone onFiles={onFiles} opening={opening} over={over} />
        <Examples onOpen={onOpen} busy={opening !== undefined} />
      </div>
      <p className="start-foot muted">
        Runs in this page. Nothing is sent:{' '}
        {canExtract()
          ? 'it loads its model from where it lies itself, and may open no other connection.'
          : 'the page is not allowed to open a connection.'}
      </p>
    </main>
  );
}

function Examples({ onOpen, busy }: Pick<EmptyStateProps, 'onOpen'> & { readonly busy: boolean }) {
  const examples = examplesHere();
  if (examples.length === 0) return null;
  const rows = (by: 'dossier' | 'hand') =>
    examples
      .filter((example) => example.by === by)
      .map((example) => (
        <button
          key={example.id}
          type="button"
          className={`example is-${by}`}
          onClick={() => onOpen(() => openExample(example))}
          disabled={busy}
        >
          <b>{example.name}</b>
          <span className="muted">{example.about}</span>
        </button>
      ));
  return (
    <section className="examples" aria-label="Examples">
      <h2>Or look at an example</h2>
      {rows('dossier')}
      {rows('hand')}
    </section>
  );
}

function DropZone({ onFiles, opening, over }: Pick<EmptyStateProps, 'onFiles' | 'opening' | 'over'>) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section className={`drop${over ? ' is-over' : ''}`} aria-label="Open a graph">
      <Icon name="open" size={34} />
      <h2>Drop a graph here</h2>
      <p className="muted">
        What dossier wrote (JSON, Turtle, TriG, N-Quads, JSON-LD), or a network of another program: GEXF, GraphML, CSV.
        Several files become one graph.
      </p>
      <button type="button" className="button is-primary" onClick={() => picker.current?.click()} disabled={!!opening}>
        {opening ? 'Opening …' : 'Choose a file'}
      </button>
      {opening && (
        <p className="drop-progress" role="status">
          <progress max={1} value={opening.share || undefined} aria-label={opening.what} />
          <span className="muted small">{opening.what}</span>
        </p>
      )}
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        aria-label="Graph file"
        tabIndex={-1}
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </section>
  );
}
