/** The address of the present view, where it is one that others can open. */
export function linkToView(): string | undefined {
  return location.protocol.startsWith('http') ? location.href : undefined;
}

/** Puts text on the clipboard, also where the page may only do so from a selection. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.body.appendChild(document.createElement('textarea'));
    area.value = text;
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}
