import { DossierError } from '@dossier/schema';
import { useCallback, useEffect, useState } from 'react';
import { viewFromHash } from '../core/url.ts';
import type { Opened, Report } from '../import/read-files.ts';
import { EmptyState } from '../panels/empty-state.tsx';
import { embeddedGraph } from './embedded.ts';
import { openFiles } from './open-file.ts';
import { readSavedView } from './saved-view.ts';
import { openStore, type ViewerStore } from './store.ts';
import { useTheme } from './theme.ts';
import { useDrop } from './use-drop.ts';
import { Workspace } from './workspace.tsx';

/** Saved views are small; a larger file need not be read for one. */
const LONGEST_VIEW = 1_000_000;

/** What is being opened: in words, and how far it is. */
export interface Opening {
  readonly what: string;
  readonly share: number;
}

/** The application: the start page, or the workspace of the graph that is open. */
export function App() {
  const theme = useTheme();
  const { store, error, opening, open, leave, dismiss } = useOpening();
  useEffect(() => {
    const embedded = embeddedGraph();
    if (embedded) void open(() => embedded, location.hash);
  }, [open]);
  const take = useCallback(
    async (files: readonly File[]) => {
      const [only, ...more] = files;
      const small = store && only && more.length === 0 && only.size < LONGEST_VIEW;
      const view = small ? readSavedView(await only.text()) : undefined;
      if (view) store!.perform(() => view);
      else await open((report) => openFiles(files, report));
    },
    [open, store],
  );
  const over = useDrop(take);
  if (!store) return <EmptyState onOpen={open} onFiles={take} error={error} opening={opening} over={over} />;
  return (
    <>
      <Workspace key={store.key} store={store} theme={theme} onLeave={leave} />
      {opening && (
        <p className="floating-note" role="status">
          {opening.what}
        </p>
      )}
      {error && (
        <p className="error floating-error" role="alert">
          {error}{' '}
          <button type="button" className="link" onClick={dismiss}>
            Dismiss
          </button>
        </p>
      )}
    </>
  );
}

/** Opens one graph after the other; whatever fails is told, and what was open stays. */
function useOpening() {
  const [store, setStore] = useState<ViewerStore>();
  const [error, setError] = useState<string>();
  const [opening, setOpening] = useState<Opening>();
  const open = useCallback(async (load: (report: Report) => Promise<Opened>, hash = '') => {
    const report: Report = (what, share) => setOpening({ what, share });
    report('Opening …', 0);
    setError(undefined);
    try {
      const opened = await load(report);
      setStore(await openStore(opened, viewFromHash(hash)));
    } catch (problem) {
      const { message } = problem as Error;
      setError(problem instanceof DossierError ? message : `This could not be opened: ${message}`);
    } finally {
      setOpening(undefined);
    }
  }, []);
  const leave = useCallback(() => setStore(undefined), []);
  const dismiss = useCallback(() => setError(undefined), []);
  return { store, error, opening, open, leave, dismiss };
}
