import { copyText } from '../app/clipboard.ts';
import { useDossier } from '../app/context.ts';
import { saveFile } from '../app/save-file.ts';
import { MAX_HASH, viewToHash } from '../core/url.ts';
import { ExportMenu } from './export-menu.tsx';
import { Icon, Logo } from './icons.tsx';
import { SearchBox } from './search-box.tsx';
import { ViewsMenu } from './views-menu.tsx';

interface TopBarProps {
  readonly night: boolean;
  onTheme(): void;
  onHelp(): void;
  onFilters(): void;
}

/** Name of the file, search, history, sharing. */
export function TopBar({ night, onTheme, onHelp, onFilters }: TopBarProps) {
  const { store, view, canUndo, canRedo, notify, open } = useDossier();
  async function share() {
    const hash = viewToHash(view);
    const base = location.href.replace(/#.*$/, '');
    if (hash.length <= MAX_HASH && location.protocol.startsWith('http')) {
      await copyText(`${base}#${hash}`);
      notify('Link to this view copied');
    } else {
      saveFile('view.json', 'application/json', JSON.stringify(view, null, 2));
      notify('View saved as a file: drop it here to reopen it');
    }
  }
  return (
    <header className="topbar">
      <div className="brand">
        <button type="button" className="icon-button only-narrow" onClick={onFilters} aria-label="Filters">
          <Icon name="filter" />
        </button>
        <Logo />
        <h1 title={store.name}>{store.name}</h1>
      </div>
      <SearchBox />
      <nav className="tools" aria-label="Tools">
        <Tool icon="undo" label="Undo (Ctrl Z)" onClick={() => store.undo()} disabled={!canUndo} />
        <Tool icon="redo" label="Redo (Ctrl Shift Z)" onClick={() => store.redo()} disabled={!canRedo} />
        <span className="tool-gap" />
        <Tool icon="open" label="Open another graph" onClick={open} />
        <Tool icon="share" label="Share this view" onClick={share} />
        <ViewsMenu />
        <ExportMenu />
        <Tool icon={night ? 'sun' : 'moon'} label={night ? 'Light colours' : 'Dark colours'} onClick={onTheme} />
        <Tool icon="help" label="Keys and help (?)" onClick={onHelp} className="tool-help" />
      </nav>
    </header>
  );
}

function Tool({
  icon,
  label,
  onClick,
  disabled = false,
  className = '',
}: {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  onClick: () => void;
  disabled?: boolean;
  className?: string;
}) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} />
    </button>
  );
}
