import { type KeyboardEvent, type RefObject, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { isTyping } from '../app/is-typing.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Hit } from '../core/search.ts';
import { type Command, selectNode, selectStatement } from '../core/view-state.ts';

const MOST = 8;

/** What is typed, what it finds, and which of it Enter would open. */
export function useSearch(input: RefObject<HTMLInputElement | null>) {
  const { store, announce } = useDossier();
  const { dossier } = store;
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const deferred = useDeferredValue(query);
  const hits = useMemo(() => (deferred.trim() ? store.search.search(deferred, MOST) : []), [store, deferred]);
  useSlash(input);

  function choose(hit: Hit | undefined) {
    if (!hit) return;
    store.perform(selectHit(dossier, hit));
    setOpen(false);
    setQuery('');
    announce(hit.kind === 'node' ? `${dossier.nodes[hit.node]!.label} chosen` : 'Statement chosen');
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      setAt((now) => (now + step + hits.length) % Math.max(1, hits.length));
    } else if (event.key === 'Enter') choose(hits[at]);
    else if (event.key === 'Escape') {
      setOpen(false);
      setQuery('');
      input.current?.blur();
    }
  }

  function type(text: string) {
    setQuery(text);
    setAt(0);
    setOpen(true);
  }

  return { query, hits, at, setAt, choose, onKeyDown, type, setOpen, shown: open && query.trim() !== '' };
}

function selectHit({ nodes, claims }: Dossier, hit: Hit): Command {
  if (hit.kind === 'node') return selectNode(nodes[hit.node]!.id);
  const { statement, from, to } = claims[hit.claim]!;
  return selectStatement(statement.id, [nodes[from]!.id, nodes[to]!.id]);
}

/** The slash key goes to the search, unless one is writing. */
function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, [input]);
}
