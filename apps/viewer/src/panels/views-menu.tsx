import { type FormEvent, useId, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { freeName, moveView, namedViewOf, removeView, restoreView, saveView } from '../core/named-views.ts';
import type { NamedView } from '../core/view-state.ts';
import { Icon } from './icons.tsx';

/** The element that the key `S` opens. */
export const VIEWS_MENU = 'views-menu';

/** Views that the reader has saved: a name, and back to it with one press. */
export function ViewsMenu() {
  const { view } = useDossier();
  const current = namedViewOf(view);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        popoverTarget={VIEWS_MENU}
        aria-label="Saved views (S)"
        title="Saved views (S)"
      >
        <Icon name="bookmark" />
      </button>
      <section id={VIEWS_MENU} popover="auto" className="menu views-menu" aria-label="Saved views">
        <p className="menu-title">Saved views</p>
        {view.views.length === 0 && (
          <p className="muted small views-none">None yet. Save what you see to come back to it.</p>
        )}
        <ol>
          {view.views.map((saved, i) => (
            <SavedView key={saved.name} saved={saved} first={i === 0} current={saved === current} />
          ))}
        </ol>
        <SaveForm />
      </section>
    </>
  );
}

function SavedView({ saved: { name }, first, current }: { saved: NamedView; first: boolean; current: boolean }) {
  const { store, notify } = useDossier();
  return (
    <li>
      <button
        type="button"
        className="grow"
        aria-current={current ? 'true' : undefined}
        onClick={() => {
          store.perform(restoreView(name));
          notify(`View: ${name}`);
        }}
      >
        {name}
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={first}
        aria-label={`Move up: ${name}`}
        title="Move up"
        onClick={() => store.perform(moveView(name, -1))}
      >
        <Icon name="up" size={14} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Remove: ${name}`}
        title="Remove"
        onClick={() => store.perform(removeView(name))}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

function SaveForm() {
  const { store, view, notify } = useDossier();
  const [name, setName] = useState('');
  const id = useId();
  const suggested = freeName(view);
  function save(event: FormEvent) {
    event.preventDefault();
    const chosen = name.trim() || suggested;
    store.perform(saveView(chosen));
    setName('');
    notify(`Saved: ${chosen}`);
  }
  return (
    <form className="views-form" onSubmit={save}>
      <label className="visually-hidden" htmlFor={id}>
        Name of the view
      </label>
      <input
        id={id}
        type="text"
        maxLength={80}
        autoComplete="off"
        placeholder={suggested}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button is-primary">
        Save
      </button>
    </form>
  );
}
