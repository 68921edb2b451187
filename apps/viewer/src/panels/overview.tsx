import { useDossier } from '../app/context.ts';
import { readableRange } from '../core/days.ts';
import { outletOf } from '../core/dossier.ts';
import { claimLine } from '../core/phrase.ts';
import { timeExtent } from '../core/time-bins.ts';
import { openArticle, selectNode, selectStatement, setFacet } from '../core/view-state.ts';
import { KindIcon } from './icons.tsx';
import { PanelHead } from './panel-parts.tsx';

/** What there is to see, while nothing is chosen. */
export function Overview() {
  const { store } = useDossier();
  const { dossier, name } = store;
  const denied = dossier.claims.filter(({ statement }) => statement.polarity === 'negative').length;
  const span = timeExtent(dossier, 'event');
  return (
    <>
      <PanelHead kicker="This graph" title={name}>
        <dl className="stats">
          <Stat value={dossier.claims.length} name="statements" />
          <Stat value={dossier.graph.entities.length} name="entities" />
          <Stat value={dossier.articles.size} name={dossier.articles.size === 1 ? 'article' : 'articles'} />
          <Stat value={denied} name="denied" />
        </dl>
        <ImportNotice />
        {span && <p className="muted">Events from {readableRange(span)}</p>}
        <p className="hint">Click a line to read why it is there; click a thing to see all that is said of it.</p>
      </PanelHead>
      <Contested />
      <MostSaidOf />
      <Articles />
    </>
  );
}

/** What a file of another program cannot tell, said where one looks first. */
function ImportNotice() {
  const { notes, dossier } = useDossier().store;
  if (!notes) return null;
  const without = dossier.claims.filter(({ sourced }) => !sourced).length;
  if (without > 0) {
    return (
      <p className="notice">
        <b>{without === dossier.claims.length ? 'These lines have no source.' : `${without} lines have no source.`}</b>{' '}
        The file gives no sentence for them, so nothing is known of who says so, or whether it happened.
      </p>
    );
  }
  return (
    <p className="notice">
      <b>Quotes only.</b> This is an exported network: each line has its first quote, but the articles, the other quotes
      and the places of mentions are not in such a file.
    </p>
  );
}

function Stat({ value, name }: { value: number; name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString('en')}</dd>
    </div>
  );
}

function Contested() {
  const { store } = useDossier();
  const { dossier } = store;
  const contested = dossier.claims.filter(
    ({ rivals, statement }) => rivals.length > 0 && statement.polarity === 'negative',
  );
  if (contested.length === 0) return null;
  return (
    <section className="overview-block">
      <h3>Contested</h3>
      <ul className="statement-list">
        {contested.slice(0, 6).map((claim) => (
          <li key={claim.index}>
            <button
              type="button"
              className="statement-row is-contested"
              onClick={() =>
                store.perform(
                  selectStatement(claim.statement.id, [dossier.nodes[claim.from]!.id, dossier.nodes[claim.to]!.id]),
                )
              }
            >
              {claimLine(dossier, claim)}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link"
        onClick={() => store.perform(setFacet('contested', { mode: 'only', values: ['contested'] }))}
      >
        Show only what is contested
      </button>
    </section>
  );
}

function MostSaidOf() {
  const { store, scene } = useDossier();
  const { dossier } = store;
  return (
    <section className="overview-block">
      <h3>Most said of</h3>
      <ul className="node-list">
        {[...scene.nodes]
          .sort((a, b) => scene.degree[b]! - scene.degree[a]!)
          .slice(0, 8)
          .map((index) => {
            const { id, kind, label } = dossier.nodes[index]!;
            return (
              <li key={id}>
                <button type="button" onClick={() => store.perform(selectNode(id))}>
                  <KindIcon kind={kind} />
                  <span className="grow">{label}</span>
                  <span className="count">{scene.degree[index]}</span>
                </button>
              </li>
            );
          })}
      </ul>
    </section>
  );
}

function Articles() {
  const { store } = useDossier();
  const { dossier } = store;
  if (dossier.articles.size === 0) return null;
  return (
    <section className="overview-block">
      <h3>{dossier.articles.size === 1 ? 'Article' : 'Articles'}</h3>
      <ul className="article-list">
        {[...dossier.articles.values()].slice(0, 30).map((article) => (
          <li key={article.id}>
            <button type="button" onClick={() => store.perform(openArticle(article.id))}>
              <span className="article-title">{article.title || article.text.trim().slice(0, 80)}</span>
              <span className="muted small">
                {[outletOf(article), article.published?.slice(0, 10)]
                  .filter((part) => part && part !== article.title)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
