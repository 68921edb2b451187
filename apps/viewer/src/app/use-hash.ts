import { useEffect } from 'react';
import { MAX_HASH, viewFromHash, viewToHash } from '../core/url.ts';
import type { ViewerStore } from './store.ts';

/** Keeps the address in step with the view, and the view with an address that the reader types. */
export function useHash(store: ViewerStore): void {
  useEffect(() => {
    const write = () => {
      const hash = viewToHash(store.getSnapshot().view);
      if (hash.length > MAX_HASH) return;
      history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
    };
    const read = () => store.perform(() => viewFromHash(location.hash));
    write();
    window.addEventListener('hashchange', read);
    const stop = store.subscribe(write);
    return () => {
      window.removeEventListener('hashchange', read);
      stop();
    };
  }, [store]);
}
