import { ENTITY_TYPES, type Relation } from '@dossier/schema';
import { useMemo, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { sourceLine } from '../core/citation.ts';
import type { Claim } from '../core/dossier.ts';
import { contextOf, segments } from '../core/passages.ts';
import { kindLabel, relationLabel } from '../core/phrase.ts';
import { collapseNodes, expandNodes, hideNodes, openArticle, setEgo, unpinNodes } from '../core/view-state.ts';
import { neighboursOf } from '../core/walk.ts';
import { Icon, KindIcon } from './icons.tsx';
import { CiteButton, MarkLegend, PanelHead } from './panel-parts.tsx';
import { MarkedText, StatementCard } from './statement-card.tsx';

const PAGE = 20;

/** All that is said of one thing, and every place where it is mentioned. */
export function NodeDetail({ id }: { id: string }) {
  const { store, filtered } = useDossier();
  const { dossier } = store;
  const index = dossier.nodeIndex(id);
  const [tab, setTab] = useState<'statements' | 'mentions'>('statements');
  const claims = useMemo(
    () =>
      index === undefined
        ? []
        : dossier.nodes[index]!.claims.filter((claim) => filtered.passes[claim]).map((claim) => dossier.claims[claim]!),
    [dossier, index, filtered],
  );
  if (index === undefined) return <PanelHead kicker="Not in this graph" title={id} />;
  const mentions = dossier.nodes[index]!.entity?.mentions ?? [];
  return (
    <>
      <NodeHead id={id} index={index} />
      <div className="subtabs" role="tablist" aria-label="About it">
        <SubTab id="statements" now={tab} set={setTab} label={`Statements ${claims.length}`} />
        <SubTab id="mentions" now={tab} set={setTab} label={`Mentions ${mentions.length}`} />
      </div>
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'statements' ? <NodeStatements claims={claims} node={index} /> : <Mentions id={id} />}
      </div>
    </>
  );
}

/** What it is, by which names, and what can be done with it. */
function NodeHead({ id, index }: { id: string; index: number }) {
  const { store, scene } = useDossier();
  const { kind, label, entity, claims } = store.dossier.nodes[index]!;
  const shown = claims.filter((claim) => scene.shown[claim]).length;
  return (
    <PanelHead
      kicker={kindLabel(kind)}
      title={
        <>
          <KindIcon kind={kind} size={24} /> {label}
        </>
      }
    >
      {entity && entity.aliases.length > 0 && (
        <p className="muted">also {entity.aliases.filter((name) => name !== label).join(' · ')}</p>
      )}
      {entity?.description && <p>{entity.description}</p>}
      <p className="facts">
        <span>
          <b>{shown}</b> of {claims.length} {claims.length === 1 ? 'statement' : 'statements'} shown
        </span>
        {entity?.wikidata && (
          <a
            className="link"
            href={`https://www.wikidata.org/wiki/${entity.wikidata}`}
            target="_blank"
            rel="noreferrer noopener"
          >
            {entity.wikidata} <Icon name="external" size={12} />
          </a>
        )}
      </p>
      {kind !== 'Value' && <p className="muted small">{ENTITY_TYPES[kind].definition}</p>}
      <NodeActions id={id} index={index} />
    </PanelHead>
  );
}

function SubTab<T extends string>({ id, now, set, label }: { id: T; now: T; set: (tab: T) => void; label: string }) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-controls={now === id ? `panel-${id}` : undefined}
      aria-selected={now === id}
      onClick={() => set(id)}
    >
      {label}
    </button>
  );
}

function NodeActions({ id, index }: { id: string; index: number }) {
  const { store, view, scene, filtered } = useDossier();
  const { dossier } = store;
  const drawn = new Set(scene.nodes);
  const missing = neighboursOf(dossier, filtered.passes, index).filter((node) => !drawn.has(node));
  const ids = missing.slice(0, 30).map((node) => dossier.nodes[node]!.id);
  const brought = view.expanded.filter((other) =>
    neighboursOf(dossier, filtered.passes, index).some((node) => dossier.nodes[node]!.id === other),
  );
  return (
    <div className="actions">
      {missing.length > 0 && (
        <button type="button" className="button" onClick={() => store.perform(expandNodes([id, ...ids]))}>
          <Icon name="expand" size={15} /> Add {ids.length} of {missing.length} neighbours
        </button>
      )}
      {brought.length > 0 && (
        <button type="button" className="button" onClick={() => store.perform(collapseNodes(brought))}>
          <Icon name="minus" size={15} /> Collapse
        </button>
      )}
      <EgoDepth id={id} />
      <button type="button" className="button" onClick={() => store.perform(hideNodes([id]))}>
        <Icon name="eyeoff" size={15} /> Hide
      </button>
      {id in view.pinned && (
        <button type="button" className="button" onClick={() => store.perform(unpinNodes([id]))}>
          <Icon name="pin" size={15} /> Unpin
        </button>
      )}
    </div>
  );
}

/** Only what is so many steps away. */
function EgoDepth({ id }: { id: string }) {
  const { store, view } = useDossier();
  const ego = view.ego?.ids.includes(id) ? view.ego.depth : 0;
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">Only what is near</legend>
      {[0, 1, 2, 3].map((depth) => (
        <button
          key={depth}
          type="button"
          aria-pressed={ego === depth}
          onClick={() => store.perform(setEgo([id], depth))}
        >
          {depth === 0 ? 'All' : depth === 1 ? '1 step' : `${depth}`}
        </button>
      ))}
    </fieldset>
  );
}

function NodeStatements({ claims, node }: { claims: readonly Claim[]; node: number }) {
  const [limit, setLimit] = useState(PAGE);
  const groups = new Map<string, Claim[]>();
  for (const claim of claims.slice(0, limit)) {
    const title = `${relationLabel(claim.statement.relation as Relation)}${claim.from === node ? '' : ' (as the object)'}`;
    groups.set(title, [...(groups.get(title) ?? []), claim]);
  }
  if (claims.length === 0) return <p className="muted empty-note">No statement of it passes the filters.</p>;
  return (
    <>
      <div className="cards-tools">
        <MarkLegend />
        <CiteButton claims={claims} short />
      </div>
      {[...groups].map(([title, own]) => (
        <section key={title} className="cards">
          <h3>{title}</h3>
          {own.map((claim) => (
            <StatementCard key={claim.index} claim={claim} rivals={claim.rivals.length > 0} />
          ))}
        </section>
      ))}
      {claims.length > limit && (
        <button type="button" className="button wide" onClick={() => setLimit(limit + PAGE)}>
          Show {Math.min(PAGE, claims.length - limit)} more of {claims.length - limit}
        </button>
      )}
    </>
  );
}

function Mentions({ id }: { id: string }) {
  const { store } = useDossier();
  const { dossier } = store;
  const mentions = dossier.nodes[dossier.nodeIndex(id)!]!.entity?.mentions ?? [];
  return (
    <ol className="mentions">
      {mentions.slice(0, 200).map(({ article: articleId, start, end, kind }) => {
        const article = dossier.articles.get(articleId);
        if (!article) return null;
        const range = contextOf(article.text, { start, end });
        return (
          <li key={`${articleId}:${start}`}>
            <blockquote>
              <MarkedText segments={segments(article.text, range, [{ start, end, role: 'subject' }])} />
            </blockquote>
            <p className="muted small">
              {kind === 'name' ? 'by name' : kind === 'pronoun' ? 'by pronoun' : 'by description'} ·{' '}
              {sourceLine(article)}{' '}
              <button type="button" className="link" onClick={() => store.perform(openArticle(articleId))}>
                Open the article
              </button>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
