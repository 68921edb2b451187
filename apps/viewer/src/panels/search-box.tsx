import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { isTyping } from '../app/is-typing.ts';
import { claimParts, kindLabel } from '../core/phrase.ts';
import type { Hit } from '../core/search.ts';
import { selectNode, selectStatement } from '../core/view-state.ts';
import { Icon, KindIcon } from './icons.tsx';

/** Finds entities by name and statements by their words; arrow keys choose, Enter opens. */
export function SearchBox() {
  const { store, announce } = useDossier();
  const { dossier } = store;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const deferred = useDeferredValue(query);
  const hits = useMemo(() => (deferred.trim() ? store.search.search(deferred, 8) : []), [store, deferred]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);

  function choose(hit: Hit | undefined) {
    if (!hit) return;
    if (hit.kind === 'node') store.perform(selectNode(dossier.nodes[hit.node]!.id));
    else {
      const { statement, from, to } = dossier.claims[hit.claim]!;
      store.perform(selectStatement(statement.id, [dossier.nodes[from]!.id, dossier.nodes[to]!.id]));
    }
    setOpen(false);
    setQuery('');
    announce(hit.kind === 'node' ? `${dossier.nodes[hit.node]!.label} chosen` : 'Statement chosen');
  }

  function key(event: React.KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (now + step + hits.length) % Math.max(1, hits.length));
    } else if (event.key === 'Enter') choose(hits[at]);
    else if (event.key === 'Escape') {
      setOpen(false);
      setQuery('');
      input.current?.blur();
    }
  }

  const shown = open && query.trim() !== '';
  return (
    <search className="search">
      <Icon name="search" size={17} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search entities and quotes"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && hits[at] ? `${list}-${at}` : undefined}
        aria-autocomplete="list"
        placeholder="Search names and sentences"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={key}
      />
      <kbd title="Press / to search">/</kbd>
      <div id={list} role="listbox" aria-label="Results" className="search-results" hidden={!shown}>
        {shown && hits.length === 0 && <p className="muted empty-note">Nothing found for “{query}”.</p>}
        {shown &&
          hits.map((hit, i) => (
            <div
              key={hit.kind === 'node' ? `n${hit.node}` : `q${hit.claim}`}
              id={`${list}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              className="search-hit"
              onPointerDown={(event) => {
                event.preventDefault();
                choose(hit);
              }}
              onPointerEnter={() => setAt(i)}
            >
              <HitLine hit={hit} />
            </div>
          ))}
      </div>
    </search>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  const { store } = useDossier();
  const { dossier } = store;
  if (hit.kind === 'node') {
    const { kind, label, claims } = dossier.nodes[hit.node]!;
    return (
      <>
        <KindIcon kind={kind} />
        <span className="grow">
          <Marked text={hit.name} start={hit.start} end={hit.end} />
          {hit.name !== label && <span className="muted"> · {label}</span>}
        </span>
        <span className="muted small">
          {kindLabel(kind)} · {claims.length}
        </span>
      </>
    );
  }
  const { subject, predicate, object } = claimParts(dossier, dossier.claims[hit.claim]!);
  const from = Math.max(0, hit.start - 40);
  return (
    <span className="grow">
      <span className="hit-quote">
        {from > 0 && '…'}
        <Marked text={hit.quote.slice(from, hit.end + 60)} start={hit.start - from} end={hit.end - from} />
        {hit.end + 60 < hit.quote.length && '…'}
      </span>
      <span className="muted small">
        {subject} {predicate} {object}
      </span>
    </span>
  );
}

function Marked({ text, start, end }: { text: string; start: number; end: number }) {
  return (
    <span>
      {text.slice(0, start)}
      <b>{text.slice(start, end)}</b>
      {text.slice(end)}
    </span>
  );
}
