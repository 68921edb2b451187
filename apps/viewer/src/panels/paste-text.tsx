import { useState } from 'react';
import { extractText } from '../app/extract-client.ts';
import type { Opened } from '../app/open-file.ts';

const SAMPLE = `The Norland Coast Guard accused Helvar Shipping on Monday of hiding an oil spill in the Port of Varnholm. Helvar Shipping did not cause the spill, its chief executive Tomas Brandt told reporters.

Transport Minister Ada Lindqvist ordered an inspection of the tanker Sea Falcon. Parliament may pass the Harbour Act in April, she said.`;

/** A text that becomes a graph in this page. */
export function PasteText({ onOpen, busy }: { onOpen: (opened: Promise<Opened>) => void; busy: boolean }) {
  const [text, setText] = useState(SAMPLE);
  const [progress, setProgress] = useState('');
  return (
    <section className="paste" aria-label="Paste a text">
      <h2>
        <label htmlFor="paste-text">Paste an article</label>
      </h2>
      <textarea id="paste-text" value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} />
      <div className="paste-foot">
        <button
          type="button"
          className="button is-primary"
          disabled={busy || text.trim() === ''}
          onClick={() => onOpen(extractText(text, setProgress))}
        >
          Extract the graph
        </button>
        <span className="muted" role="status">
          {busy ? progress : 'The model runs in this page.'}
        </span>
      </div>
    </section>
  );
}
