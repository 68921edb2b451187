import { useState } from 'react';
import type { Opening } from '../app/app.tsx';
import { extractText } from '../app/extract-client.ts';
import type { Opened, Report } from '../import/read-files.ts';

const SAMPLE = `The Norland Coast Guard accused Helvar Shipping on Monday of hiding an oil spill in the Port of Varnholm. Helvar Shipping did not cause the spill, its chief executive Tomas Brandt told reporters.

Transport Minister Ada Lindqvist ordered an inspection of the tanker Sea Falcon. Parliament may pass the Harbour Act in April, she said.`;

interface PasteTextProps {
  onOpen(load: (report: Report) => Promise<Opened>): void;
  readonly opening: Opening | undefined;
}

/** A text that becomes a graph in this page. */
export function PasteText({ onOpen, opening }: PasteTextProps) {
  const [text, setText] = useState(SAMPLE);
  const extract = () => onOpen((report) => extractText(text, (what) => report(what, 0)));
  return (
    <section className="paste" aria-label="Paste a text">
      <h2>
        <label htmlFor="paste-text">Paste an article</label>
      </h2>
      <textarea
        id="paste-text"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) extract();
        }}
        spellCheck={false}
      />
      <div className="paste-foot">
        <button
          type="button"
          className="button is-primary"
          disabled={opening !== undefined || text.trim() === ''}
          onClick={extract}
        >
          Extract the graph
        </button>
        <span className="muted" role="status">
          {opening ? opening.what : 'The model runs in this page. Ctrl Enter starts it too.'}
        </span>
      </div>
    </section>
  );
}
