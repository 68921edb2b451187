import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useDossier } from '../app/context.ts';
import type { Point } from '../canvas/edge-shape.ts';
import type { CanvasTarget } from '../canvas/renderer.ts';
import { hideNodes, selectNode, selectPair, setEgo, showPath, unhideAll, unpinNodes } from '../core/view-state.ts';

interface NodeMenuProps {
  readonly target: CanvasTarget | undefined;
  readonly at: Point;
  expand(id: string): void;
  onClose(): void;
}

/** What can be done with the thing or line under the pointer. */
export function NodeMenu({ target, at, expand, onClose }: NodeMenuProps) {
  const items = useItems(target, expand);
  const menu = useRef<HTMLDivElement>(null);
  const key = useMenuKeys(menu, onClose);
  return (
    <div
      ref={menu}
      className="menu at-pointer"
      role="menu"
      aria-label="Actions"
      tabIndex={-1}
      style={{ left: at.x, top: at.y }}
      onKeyDown={key}
    >
      {items.map(({ label, hint, act }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onClick={() => {
            act();
            onClose();
          }}
        >
          <span className="grow">{label}</span>
          {hint && <kbd>{hint}</kbd>}
        </button>
      ))}
    </div>
  );
}

/** Focus goes into the menu, arrow keys through it; Escape and a press elsewhere close it. */
function useMenuKeys(menu: RefObject<HTMLDivElement | null>, onClose: () => void) {
  useEffect(() => {
    menu.current?.querySelector('button')?.focus();
    const away = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) onClose();
    };
    window.addEventListener('pointerdown', away);
    return () => window.removeEventListener('pointerdown', away);
  }, [menu, onClose]);
  return (event: KeyboardEvent) => {
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') onClose();
    else if (event.key === 'ArrowDown') buttons[(now + 1) % buttons.length]?.focus();
    else if (event.key === 'ArrowUp') buttons[(now - 1 + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  };
}

interface Item {
  readonly label: string;
  readonly hint?: string;
  act(): void;
}

function useItems(target: CanvasTarget | undefined, expand: NodeMenuProps['expand']): Item[] {
  const { store, view, canvas } = useDossier();
  if (target?.kind === 'node') {
    const { id } = target;
    const other = view.selection.nodes.find((node) => node !== id);
    return [
      { label: 'Read what is said of it', hint: 'Enter', act: () => store.perform(selectNode(id)) },
      { label: 'Add what it is linked to', hint: 'E', act: () => expand(id) },
      { label: 'Only what is one step away', hint: '1', act: () => store.perform(selectNode(id), setEgo([id], 1)) },
      { label: 'Only what is two steps away', hint: '2', act: () => store.perform(selectNode(id), setEgo([id], 2)) },
      ...(other
        ? [
            {
              label: `How is it linked to ${store.dossier.labelOf(other)}?`,
              hint: 'P',
              act: () => store.perform(showPath(other, id)),
            },
          ]
        : []),
      ...(id in view.pinned ? [{ label: 'Unpin', act: () => store.perform(unpinNodes([id])) }] : []),
      { label: 'Hide', hint: 'H', act: () => store.perform(hideNodes([id])) },
    ];
  }
  if (target?.kind === 'edge') {
    const [a, b] = target.key.split('\n') as [string, string];
    return [{ label: 'Read why it is there', act: () => store.perform(selectPair(a, b)) }];
  }
  return [
    { label: 'Fit', hint: 'F', act: () => canvas.current?.fit() },
    { label: 'Arrange anew', hint: 'R', act: () => canvas.current?.rearrange() },
    ...(view.hidden.length > 0 ? [{ label: 'Show what was hidden', act: () => store.perform(unhideAll) }] : []),
  ];
}
