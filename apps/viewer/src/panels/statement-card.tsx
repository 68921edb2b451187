import { copyText, linkToView } from '../app/clipboard.ts';
import { useDossier } from '../app/context.ts';
import { citeClaims, sourceLine } from '../core/citation.ts';
import { readableRange } from '../core/days.ts';
import type { Claim, Dossier } from '../core/dossier.ts';
import { type MarkRole, passagesOf, type Segment } from '../core/passages.ts';
import { claimParts, MODALITY_LABEL, NO_SOURCE, percent } from '../core/phrase.ts';
import { openArticle, selectNode, selectStatement } from '../core/view-state.ts';
import { Icon, KindIcon, StrokeSample } from './icons.tsx';

const ROLE_NAME: Readonly<Record<MarkRole, string>> = {
  subject: 'subject',
  object: 'object',
  cue: 'cue',
  speaker: 'speaker',
  quote: '',
};

/** A stretch of article text with its marks. */
export function MarkedText({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, roles, start }) => {
    const named = roles.filter((role) => role !== 'quote');
    if (named.length === 0)
      return (
        <span key={start} className={roles.length > 0 ? 'in-quote' : undefined}>
          {text}
        </span>
      );
    return (
      <mark
        key={start}
        className={roles.map((role) => `mark-${role}`).join(' ')}
        title={named.map((role) => ROLE_NAME[role]).join(', ')}
      >
        {text}
      </mark>
    );
  });
}

/** What a reader must know before taking a statement for a fact. */
function Badges({ claim }: { claim: Claim }) {
  const { store } = useDossier();
  const { time, confidence, place } = claim.statement;
  return (
    <ul className="badges" aria-label="Qualities">
      {claim.sourced ? <SourceBadges claim={claim} /> : <li className="badge badge-contested">{NO_SOURCE}</li>}
      {(claim.event || time) && <li className="badge">{claim.event ? readableRange(claim.event) : time?.text}</li>}
      {place && <li className="badge">in {store.dossier.labelOf(place)}</li>}
      {claim.sourced && (
        <li className="badge badge-confidence">
          <span className="meter" aria-hidden="true">
            <span style={{ width: percent(confidence).replace(' ', '') }} />
          </span>
          {percent(confidence)} sure
        </li>
      )}
    </ul>
  );
}

/** What only a source can tell: whether it happened, whether it is denied, who says so. */
function SourceBadges({ claim }: { claim: Claim }) {
  const { store } = useDossier();
  const { modality, polarity, attribution } = claim.statement;
  const denied = polarity === 'negative';
  return (
    <>
      <li className={denied ? 'badge badge-denied' : 'badge'}>
        <StrokeSample modality={modality} denied={denied} />
        {denied ? 'Denied or refused' : MODALITY_LABEL[modality]}
      </li>
      {denied && modality !== 'actual' && <li className="badge">{MODALITY_LABEL[modality]}</li>}
      {claim.rivals.length > 0 && <li className="badge badge-contested">≠ Contested</li>}
      <li className="badge">
        {attribution.length === 0
          ? 'The article says'
          : `Said by ${attribution.map((id) => store.dossier.labelOf(id)).join(', citing ')}`}
      </li>
    </>
  );
}

/** Subject, predicate and object of a statement, the ends as buttons. */
function Headline({ claim }: { claim: Claim }) {
  const { store } = useDossier();
  const { dossier } = store;
  const { predicate } = claimParts(dossier, claim);
  const end = (node: number) => {
    const { id, kind, label } = dossier.nodes[node]!;
    return (
      <button type="button" className="end" onClick={() => store.perform(selectNode(id))}>
        <KindIcon kind={kind} size={16} />
        <span>{label}</span>
      </button>
    );
  };
  return (
    <p className="headline">
      {end(claim.from)} <b className="predicate">{predicate}</b> {end(claim.to)}
    </p>
  );
}

/** The sentences behind a statement, each with its source. */
function Passages({ dossier, claim }: { dossier: Dossier; claim: Claim }) {
  const { store } = useDossier();
  if (!claim.sourced)
    return <p className="muted small">The file that this line comes from gives no sentence for it.</p>;
  return passagesOf(dossier, claim).map(({ evidence, article, segments }) => (
    <figure key={`${evidence.article}:${evidence.start}`} className="passage">
      <blockquote>
        <MarkedText segments={segments} />
      </blockquote>
      <figcaption>
        <cite>{sourceLine(article)}</cite>
        {article && (
          <button
            type="button"
            className="link"
            onClick={() =>
              store.perform(
                selectStatement(claim.statement.id, [dossier.nodes[claim.from]!.id, dossier.nodes[claim.to]!.id]),
                openArticle(article.id),
              )
            }
          >
            Read in the article
          </button>
        )}
        {article?.url && /^https?:/i.test(article.url) && (
          <a className="link" href={article.url} target="_blank" rel="noreferrer noopener">
            Original
          </a>
        )}
      </figcaption>
    </figure>
  ));
}

/** One statement as a cited sentence; contradicting ones beside it when `rivals` is set. */
export function StatementCard({
  claim,
  chosen = false,
  rivals = true,
}: {
  claim: Claim;
  chosen?: boolean;
  rivals?: boolean;
}) {
  const { store } = useDossier();
  const { dossier } = store;
  const opposed = rivals ? claim.rivals.map((index) => dossier.claims[index]!) : [];
  return (
    <article
      className={`card${chosen ? ' is-chosen' : ''}`}
      data-statement={claim.statement.id}
      aria-current={chosen ? 'true' : undefined}
    >
      <Headline claim={claim} />
      <Badges claim={claim} />
      {opposed.length === 0 ? <Passages dossier={dossier} claim={claim} /> : <Versus claim={claim} opposed={opposed} />}
      <CardFoot claim={claim} />
    </article>
  );
}

const verdict = ({ statement }: Claim) => (statement.polarity === 'negative' ? 'Denied' : 'Affirmed');

/** A statement and what contradicts it, side by side. */
function Versus({ claim, opposed }: { claim: Claim; opposed: readonly Claim[] }) {
  const { dossier } = useDossier().store;
  return (
    <div className="versus">
      <section aria-label={verdict(claim)}>
        <h4>{verdict(claim)}</h4>
        <Passages dossier={dossier} claim={claim} />
      </section>
      <section aria-label="Against it">
        <h4>≠ {verdict(opposed[0]!)}</h4>
        {opposed.map((rival) => (
          <div key={rival.index}>
            <Badges claim={rival} />
            <Passages dossier={dossier} claim={rival} />
          </div>
        ))}
      </section>
    </div>
  );
}

function CardFoot({ claim }: { claim: Claim }) {
  const { store, notify } = useDossier();
  const { roles, plover, relation } = claim.statement;
  const { dossier } = store;
  return (
    <footer className="card-foot">
      <span className="details">
        <code>{relation}</code>
        {plover && <span title="PLOVER event class"> · {plover}</span>}
        {roles?.map(({ role, entity, value }) => (
          <span key={role + (entity ?? value)}>
            {' '}
            · {role}: {entity ? dossier.labelOf(entity) : value}
          </span>
        ))}
      </span>
      <button
        type="button"
        className="link"
        onClick={async () => {
          await copyText(citeClaims(dossier, [claim], linkToView()));
          notify('Copied as Markdown');
        }}
      >
        <Icon name="copy" size={14} /> Cite
      </button>
    </footer>
  );
}
