import { useEffect } from 'react';
import { VIEWS_MENU } from '../panels/views-menu.tsx';
import { isTyping } from './is-typing.ts';
import type { ViewerStore } from './store.ts';

function openViews(): void {
  const menu = document.getElementById(VIEWS_MENU);
  if (!menu?.matches(':popover-open')) menu?.showPopover();
  menu?.querySelector('input')?.focus();
}

/** Keys that work everywhere but in a text field: undo, redo, commands, saved views, help. */
export function useGlobalKeys(store: ViewerStore, setDialog: (dialog: 'help' | 'palette') => void): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      const letter = event.key.toLowerCase();
      if (control && letter === 'k') setDialog('palette');
      else if (isTyping(event.target)) return;
      else if (control && (letter === 'y' || (letter === 'z' && event.shiftKey))) store.redo();
      else if (control && letter === 'z') store.undo();
      else if (event.key === '?') setDialog('help');
      else if (!control && !event.altKey && letter === 's') openViews();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, [store, setDialog]);
}
