import { useDossier } from '../app/context.ts';
import { setTab, type Tab } from '../core/view-state.ts';
import { Icon, type IconName } from './icons.tsx';

const TABS: readonly { readonly id: Tab; readonly label: string; readonly icon: IconName }[] = [
  { id: 'graph', label: 'Graph', icon: 'graph' },
  { id: 'statements', label: 'Statements', icon: 'table' },
  { id: 'text', label: 'Text', icon: 'text' },
];

/** One selection and one set of filters, three views of it. */
export function Tabs() {
  const { store, view } = useDossier();
  function key(event: React.KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = TABS.findIndex(({ id }) => id === view.tab);
    const next = TABS[(at + step + TABS.length) % TABS.length]!.id;
    store.perform(setTab(next));
    document.getElementById(`view-${next}`)?.focus();
  }
  return (
    <div className="tabs" role="tablist" aria-label="Views" onKeyDown={key}>
      {TABS.map(({ id, label, icon }) => (
        <button
          key={id}
          id={`view-${id}`}
          type="button"
          role="tab"
          tabIndex={view.tab === id ? 0 : -1}
          aria-selected={view.tab === id}
          onClick={() => store.perform(setTab(id))}
        >
          <Icon name={icon} size={16} /> {label}
        </button>
      ))}
    </div>
  );
}
