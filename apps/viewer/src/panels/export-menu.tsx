import { useRef } from 'react';
import { useDossier } from '../app/context.ts';
import { EXPORTS, type ExportFormat } from '../app/exports.ts';
import { saveFile } from '../app/save-file.ts';
import { Icon } from './icons.tsx';

/** Saves what is shown: as a picture or as data. */
export function ExportMenu() {
  const { store, scene, canvas, notify } = useDossier();
  const menu = useRef<HTMLElement>(null);
  async function save(format: ExportFormat) {
    menu.current?.hidePopover();
    const name = store.name.replace(/\.(graph\.)?[a-z]+$/i, '').replace(/[^\p{L}\p{N}]+/gu, '-') || 'graph';
    try {
      const content = await format.make({ dossier: store.dossier, shown: scene.shown, canvas: canvas.current });
      saveFile(`${name}.${format.extension}`, format.type, content);
      notify(`Saved ${scene.shownCount} statements as ${format.label}`);
    } catch (problem) {
      notify(`Not saved: ${(problem as Error).message}`);
    }
  }
  return (
    <>
      <button
        type="button"
        className="icon-button"
        popoverTarget="export-menu"
        aria-label="Export what is shown"
        title="Export what is shown"
      >
        <Icon name="download" />
      </button>
      <section id="export-menu" ref={menu} popover="auto" className="menu" aria-label="Export what is shown">
        <p className="menu-title">{scene.shownCount} statements as</p>
        {EXPORTS.map((format) => (
          <button key={format.label} type="button" onClick={() => save(format)}>
            <span className="grow">{format.label}</span>
            <span className="muted small">.{format.extension}</span>
          </button>
        ))}
      </section>
    </>
  );
}
