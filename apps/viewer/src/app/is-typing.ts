/**
 * Whether keys go into a text just now. A field in a menu or dialog that has been closed keeps the focus until the next frame is
 * drawn, and is none.
 */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false;
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=range]), textarea, select');
}
