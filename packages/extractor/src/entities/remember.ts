/**
 * A pure function of a string that keeps its answers, because the same few names and words are asked about again and again.
 * At most `limit` answers are kept; then it begins anew.
 */
export function remember<Answer>(answer: (text: string) => Answer, limit = 10_000): (text: string) => Answer {
  const kept = new Map<string, Answer>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= limit) kept.clear();
    const found = answer(text);
    kept.set(text, found);
    return found;
  };
}
