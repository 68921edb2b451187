import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { setTab, type Tab, type ViewState } from '../core/view-state.ts';
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
import type { Theme } from './theme.ts';
import { useGlobalKeys } from './use-global-keys.ts';
import { useHash } from './use-hash.ts';

interface WorkspaceProps {
  readonly store: ViewerStore;
  readonly theme: Theme;
  onLeave(): void;
}

/** The screen of an open graph. */
export function Workspace({ store, theme: [night, toggleTheme], onLeave }: WorkspaceProps) {
  const { view } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const { viewer, message, spoken } = useViewerParts(store, onLeave);
  const [sheet, setSheet] = useSheet(view.selection);
  const [dialog, setDialog] = useState<'help' | 'palette'>();
  useHash(store);
  useGlobalKeys(store, setDialog);
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
        <Middle tab={view.tab} night={night} />
        <EvidencePanel open={sheet === 'evidence'} onClose={() => setSheet(undefined)} />
        <Dialogs dialog={dialog} setDialog={setDialog} onTheme={toggleTheme} onLeave={onLeave} />
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

/** What panels ask of the page around them, and what it shows and says for them. */
function useViewerParts(store: ViewerStore, onLeave: () => void) {
  const canvas = useRef<CanvasHandle>(null);
  const [message, setMessage] = useState('');
  const [spoken, setSpoken] = useState('');
  const viewer = useMemo<Viewer>(
    () => ({ store, canvas, announce: setSpoken, notify: setMessage, open: onLeave }),
    [store, onLeave],
  );
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(''), 2600);
    return () => clearTimeout(timer);
  }, [message]);
  return { viewer, message, spoken };
}

/** The sheet that is open where there is room for one only; what is chosen opens the evidence. */
function useSheet(selection: ViewState['selection']) {
  const state = useState<'filters' | 'evidence'>();
  const [, setSheet] = state;
  useEffect(() => {
    if (selection.nodes.length > 0 || selection.pair) setSheet('evidence');
  }, [selection, setSheet]);
  return state;
}

function Middle({ tab, night }: { tab: Tab; night: boolean }) {
  return (
    <main className="middle" id="main">
      <Tabs />
      {tab !== 'graph' && (
        <div className="under-tabs">
          <HonestyLine />
          <Chips />
        </div>
      )}
      <GraphView night={night} hidden={tab !== 'graph'} />
      {tab === 'statements' && <StatementsTable />}
      {tab === 'text' && <TextView />}
      <TimeStrip />
    </main>
  );
}

interface DialogsProps {
  readonly dialog: 'help' | 'palette' | undefined;
  setDialog(dialog: 'help' | 'palette' | undefined): void;
  onTheme(): void;
  onLeave(): void;
}

function Dialogs({ dialog, setDialog, onTheme, onLeave }: DialogsProps) {
  const close = useCallback(() => setDialog(undefined), [setDialog]);
  const more = useMemo(
    () => [
      { label: 'Open another graph', act: onLeave },
      { label: 'Light or dark colours', act: onTheme },
      { label: 'Keys and help', act: () => setDialog('help') },
    ],
    [onLeave, onTheme, setDialog],
  );
  return (
    <>
      <HelpDialog open={dialog === 'help'} onClose={close} />
      <CommandPalette open={dialog === 'palette'} onClose={close} more={more} />
    </>
  );
}
