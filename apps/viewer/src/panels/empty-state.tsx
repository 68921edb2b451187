import { useRef } from 'react';
import { EXAMPLES } from '../app/examples.ts';
import { canExtract } from '../app/extract-client.ts';
import { type Opened, openFiles } from '../app/open-file.ts';
import { Icon, Logo } from './icons.tsx';
import { PasteText } from './paste-text.tsx';

/** Where one starts: drop a file, or look at an example. */
export function EmptyState({
  onOpen,
  error,
  busy,
  over,
}: {
  onOpen: (opened: Promise<Opened>) => void;
  error: string | undefined;
  busy: boolean;
  over: boolean;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <main className="start" id="main">
      <header className="start-head">
        <Logo />
        <h1>Dossier</h1>
        <p>See what the articles say, and read why.</p>
      </header>
      <div className="start-grid">
        <section className={`drop${over ? ' is-over' : ''}`} aria-label="Open a graph">
          <Icon name="open" size={34} />
          <h2>Drop a graph here</h2>
          <p className="muted">
            What dossier extract or dossier build wrote: JSON, Turtle, TriG, N-Quads, JSON-LD. Several files become one
            graph.
          </p>
          <button type="button" className="button is-primary" onClick={() => picker.current?.click()} disabled={busy}>
            {busy ? 'Opening …' : 'Choose a file'}
          </button>
          <input
            ref={picker}
            type="file"
            className="visually-hidden"
            aria-label="Graph file"
            tabIndex={-1}
            multiple
            onChange={(event) => event.target.files && onOpen(openFiles([...event.target.files]))}
          />
          {error && (
            <p className="error" role="alert">
              {error}
            </p>
          )}
        </section>
        {canExtract() && <PasteText onOpen={onOpen} busy={busy} />}
        <section className="examples" aria-label="Examples">
          <h2>Or look at an example</h2>
          {EXAMPLES.map((example) => (
            <button
              key={example.name}
              type="button"
              className="example"
              onClick={() => onOpen(example.load())}
              disabled={busy}
            >
              <b>{example.name}</b>
              <span className="muted">{example.about}</span>
            </button>
          ))}
        </section>
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
