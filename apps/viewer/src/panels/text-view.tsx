import type { Article } from '@dossier/schema';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { articleSentences } from '../core/article-marks.ts';
import { daysOf, readableRange } from '../core/days.ts';
import { type Claim, outletOf } from '../core/dossier.ts';
import type { Segment } from '../core/passages.ts';
import { claimLine } from '../core/phrase.ts';
import { openArticle, selectNodes, selectStatement, setTab } from '../core/view-state.ts';
import { StrokeSample } from './icons.tsx';
import { MarkLegend } from './panel-parts.tsx';
import { MarkedText } from './statement-card.tsx';

/** A first paragraph so short is the article's headline. */
const HEADLINE = 140;

/** The article itself: each sentence opens what it says, and what is chosen is marked in it. */
export function TextView() {
  const { dossier } = useDossier().store;
  const { article, paragraphs } = useArticle();
  const [open, setOpen] = useState<number>();
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (paragraphs.length > 0) body.current?.querySelector('.in-quote, mark')?.scrollIntoView({ block: 'center' });
  }, [paragraphs]);
  if (!article) return <p className="muted empty-note">This graph holds no article.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="text-view" ref={body} tabIndex={0} aria-label="Article">
      <div className="text-column">
        {dossier.articles.size > 1 && <ArticlePicker id={article.id} />}
        <header>
          <p className="kicker">{whereFrom(article)}</p>
          <MarkLegend />
        </header>
        <div className="article-text">
          {paragraphs.map(({ start, end, sentences }, i) => (
            <div key={start} className={`paragraph${i === 0 && end - start < HEADLINE ? ' is-headline' : ''}`}>
              {sentences.map((sentence) => (
                <SentenceSpan
                  key={sentence.start}
                  sentence={sentence}
                  open={open === sentence.start}
                  onOpen={() => setOpen(open === sentence.start ? undefined : sentence.start)}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

/** The article that is open, in which what is chosen is marked. */
function useArticle() {
  const { store, view } = useDossier();
  const { dossier } = store;
  const chosenClaim = dossier.claims[dossier.claimIndex(view.selection.statement ?? '') ?? -1];
  const id = view.article ?? chosenClaim?.articles[0] ?? dossier.graph.articles[0]?.id;
  const chosen = useMemo(() => {
    if (chosenClaim) return [chosenClaim];
    const nodes = new Set(view.selection.nodes.flatMap((node) => dossier.nodeIndex(node) ?? []));
    return dossier.claims.filter(({ from, to }) => nodes.has(from) || nodes.has(to));
  }, [dossier, chosenClaim, view.selection.nodes]);
  const paragraphs = useMemo(
    () => (id === undefined ? [] : articleSentences(dossier, id, chosen)),
    [dossier, id, chosen],
  );
  return { article: id === undefined ? undefined : dossier.articles.get(id), paragraphs };
}

function ArticlePicker({ id }: { id: string }) {
  const { store } = useDossier();
  return (
    <label className="article-picker">
      <span className="visually-hidden">Article</span>
      <select value={id} onChange={(event) => store.perform(openArticle(event.target.value))}>
        {store.dossier.graph.articles.map((other) => (
          <option key={other.id} value={other.id}>
            {other.title || other.text.trim().slice(0, 60)}
          </option>
        ))}
      </select>
    </label>
  );
}

function SentenceSpan({
  sentence,
  open,
  onOpen,
}: {
  sentence: ReturnType<typeof articleSentences>[number]['sentences'][number];
  open: boolean;
  onOpen: () => void;
}) {
  const { store, filtered } = useDossier();
  const { dossier } = store;
  const claims = sentence.claims.filter((index) => filtered.passes[index]).map((index) => dossier.claims[index]!);
  if (claims.length === 0) return <MarkedText segments={sentence.segments} />;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button element would not wrap like the text around it */}
      <span
        className={`sentence${open ? ' is-open' : ''}`}
        role="button"
        tabIndex={0}
        aria-expanded={open}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onOpen();
        }}
      >
        <MarkedText segments={withoutTail(sentence.segments)} />
        <sup className="sentence-count" title={`${claims.length} statements`}>
          {claims.length}
        </sup>
      </span>{' '}
      {open && <SentenceClaims claims={claims} />}
    </>
  );
}

/** A sentence without the space after it, so that its number stands at its end. */
function withoutTail(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, i) =>
    i < segments.length - 1 ? segment : { ...segment, text: segment.text.trimEnd() },
  );
}

/** Outlet and day; the title stands below. */
function whereFrom(article: Article): string {
  const day = daysOf(article.published ?? '');
  return [outletOf(article), ...(day ? [readableRange(day)] : [])].filter((part) => part !== article.title).join(', ');
}

/** What a sentence says. */
function SentenceClaims({ claims }: { claims: readonly Claim[] }) {
  const { store } = useDossier();
  const { dossier } = store;
  const endsOf = ({ from, to }: Claim) => [dossier.nodes[from]!.id, dossier.nodes[to]!.id] as const;
  const ends = [...new Set(claims.flatMap(endsOf))];
  return (
    <ul className="sentence-claims" aria-label="What this sentence says">
      {claims.map((claim) => (
        <li key={claim.index}>
          <button type="button" onClick={() => store.perform(selectStatement(claim.statement.id, endsOf(claim)))}>
            <StrokeSample
              modality={claim.statement.modality}
              denied={claim.statement.polarity === 'negative'}
              contested={claim.rivals.length > 0}
            />
            {claimLine(dossier, claim)}
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link" onClick={() => store.perform(selectNodes(ends), setTab('graph'))}>
          Show in the graph
        </button>
      </li>
    </ul>
  );
}
