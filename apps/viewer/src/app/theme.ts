import { useCallback, useEffect, useState } from 'react';

const KEY = 'dossier-theme';

/** Whether colours are dark, and what changes that. */
export type Theme = readonly [night: boolean, toggle: () => void];

/** Dark or light colours: what the reader chose before, else what the system prefers. */
export function useTheme(): Theme {
  const [night, setNight] = useState(() => {
    const stored = readStored();
    return stored ? stored === 'night' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  });
  useEffect(() => {
    document.documentElement.dataset.theme = night ? 'night' : 'day';
  }, [night]);
  const toggle = useCallback(
    () =>
      setNight((now) => {
        store(now ? 'day' : 'night');
        return !now;
      }),
    [],
  );
  return [night, toggle];
}

// Storage may be forbidden, on file:// for instance; the choice then lasts as long as the page.
function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // Nothing is lost but the choice.
  }
}
