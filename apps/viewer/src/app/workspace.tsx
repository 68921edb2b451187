import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { setTab } from '../core/view-state.ts';
import { Chips, HonestyLine } from '../panels/chips.tsx';
import { CommandPalette } from '../panels/command-palette.tsx';
import { EvidencePanel } from '../panels/evidence-panel.tsx';
import { FacetRail } from '../panels/facet-rail.tsx';
import { GraphView } from '../panels/graph-view.tsx';
import { HelpDialog } from '../panels/help-dialog.tsx';
import { StatementsTable } from '../panels/statements-table.tsx';
import { Tabs } from '../panels/tabs.tsx';
import { TextView } from '../panels/text-view.tsx';
import { TimeStrip } from '../panels/time-strip.tsx';
import { TopBar } from '../panels/top-bar.tsx';
import { type CanvasHandle, type Viewer, ViewerContext } from './context.ts';
import type { ViewerStore } from './store.ts';
import { useTheme } from './theme.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useHash } from './use-hash.ts';

interface WorkspaceProps {
  readonly store: ViewerStore;
  onLeave(): void;
}

/** The screen of an open graph. */
export function Workspace({ store, onLeave }: WorkspaceProps) {
  const { view } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const canvas = useRef<CanvasHandle>(null);
  const [night, toggleTheme] = useTheme();
  const [message, setMessage] = useState('');
  const [spoken, setSpoken] = useState('');
  const [sheet, setSheet] = useState<'filters' | 'evidence'>();
  const [dialog, setDialog] = useState<'help' | 'palette'>();
  const viewer = useMemo<Viewer>(
    () => ({ store, canvas, announce: setSpoken, notify: setMessage, open: onLeave }),
    [store, onLeave],
  );
  useHash(store);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(''), 2600);
    return () => clearTimeout(timer);
  }, [message]);
  useEffect(() => {
    const { nodes, pair } = view.selection;
    if (nodes.length > 0 || pair) setSheet('evidence');
  }, [view.selection]);
  const closeDialog = useCallback(() => setDialog(undefined), []);
  useGlobalKeys(store, setDialog);
  const more = useMemo(
    () => [
      { label: 'Open another graph', act: onLeave },
      { label: 'Light or dark colours', act: toggleTheme },
      { label: 'Keys and help', act: () => setDialog('help') },
    ],
    [onLeave, toggleTheme],
  );
  return (
    <ViewerContext value={viewer}>
      <div className="workspace">
        <button type="button" className="skip" onClick={() => store.perform(setTab('statements'))}>
          Skip to the table of statements
        </button>
        <TopBar
          night={night}
          onTheme={toggleTheme}
          onHelp={() => setDialog('help')}
          onFilters={() => setSheet('filters')}
        />
        <FacetRail open={sheet === 'filters'} onClose={() => setSheet(undefined)} />
        <main className="middle" id="main">
          <Tabs />
          {view.tab !== 'graph' && (
            <div className="under-tabs">
              <HonestyLine />
              <Chips />
            </div>
          )}
          <GraphView night={night} hidden={view.tab !== 'graph'} />
          {view.tab === 'statements' && <StatementsTable />}
          {view.tab === 'text' && <TextView />}
          <TimeStrip />
        </main>
        <EvidencePanel open={sheet === 'evidence'} onClose={() => setSheet(undefined)} />
        <HelpDialog open={dialog === 'help'} onClose={closeDialog} />
        <CommandPalette open={dialog === 'palette'} onClose={closeDialog} more={more} />
        <div className={`toast${message ? ' is-shown' : ''}`} role="status">
          {message}
        </div>
        <div className="visually-hidden" aria-live="polite">
          {spoken}
        </div>
      </div>
    </ViewerContext>
  );
}
