import { useId, useRef } from 'react';
import { useDossier } from '../app/context.ts';
import { claimParts, kindLabel } from '../core/phrase.ts';
import type { Hit } from '../core/search.ts';
import { Icon, KindIcon } from './icons.tsx';
import { useSearch } from './use-search.ts';

/** Finds entities by name and statements by their words; arrow keys choose, Enter opens. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const search = useSearch(input);
  const { query, hits, at, shown } = search;
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
        onChange={(event) => search.type(event.target.value)}
        onFocus={() => search.setOpen(true)}
        onBlur={() => search.setOpen(false)}
        onKeyDown={search.onKeyDown}
      />
      <kbd title="Press / to search">/</kbd>
      <div className="search-results" hidden={!shown}>
        {shown && hits.length === 0 && <p className="muted empty-note">Nothing found for “{query}”.</p>}
        <HitList id={list} search={search} />
      </div>
    </search>
  );
}

function HitList({
  id,
  search: { hits, at, shown, choose, setAt },
}: {
  id: string;
  search: ReturnType<typeof useSearch>;
}) {
  return (
    <div id={id} role="listbox" aria-label="Results">
      {shown &&
        hits.map((hit, i) => (
          <div
            key={hit.kind === 'node' ? `n${hit.node}` : `q${hit.claim}`}
            id={`${id}-${i}`}
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
