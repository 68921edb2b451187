import { DossierError } from '@dossier/schema';
import { useCallback, useEffect, useState } from 'react';
import { viewFromHash } from '../core/url.ts';
import { EmptyState } from '../panels/empty-state.tsx';
import { embeddedGraph } from './embedded.ts';
import { type Opened, openFiles } from './open-file.ts';
import { readSavedView } from './saved-view.ts';
import { ViewerStore } from './store.ts';
import { useDrop } from './use-drop.ts';
import { Workspace } from './workspace.tsx';

/** The application: the start page, or the workspace of the graph that is open. */
export function App() {
  const [store, setStore] = useState<ViewerStore>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const open = useCallback(async (opened: Promise<Opened>, view = viewFromHash('')) => {
    setBusy(true);
    setError(undefined);
    try {
      const { graph, name } = await opened;
      setStore(new ViewerStore(graph, { name, view }));
    } catch (problem) {
      setError(
        problem instanceof DossierError ? problem.message : `This could not be opened: ${(problem as Error).message}`,
      );
    } finally {
      setBusy(false);
    }
  }, []);
  const leave = useCallback(() => setStore(undefined), []);
  useEffect(() => {
    const embedded = embeddedGraph();
    if (embedded) void open(embedded, viewFromHash(location.hash));
  }, [open]);
  const take = useCallback(
    async (files: readonly File[]) => {
      const view = files.length === 1 && store ? readSavedView(await files[0]!.text()) : undefined;
      if (view) store!.perform(() => view);
      else await open(openFiles(files));
    },
    [open, store],
  );
  const over = useDrop(take);
  if (!store) return <EmptyState onOpen={open} error={error} busy={busy} over={over} />;
  return (
    <>
      <Workspace key={store.name} store={store} onLeave={leave} />
      {error && (
        <p className="error floating-error" role="alert">
          {error}{' '}
          <button type="button" className="link" onClick={() => setError(undefined)}>
            Dismiss
          </button>
        </p>
      )}
    </>
  );
}
