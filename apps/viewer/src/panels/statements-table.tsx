import { useMemo, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { readableRange } from '../core/days.ts';
import type { Claim } from '../core/dossier.ts';
import { claimParts, MODALITY_SHORT, NO_SOURCE, percent } from '../core/phrase.ts';
import { type SortKey, sortClaims } from '../core/table.ts';
import { selectStatement } from '../core/view-state.ts';
import { StrokeSample } from './icons.tsx';

const PAGE = 100;

const COLUMNS: readonly { readonly key: SortKey; readonly title: string }[] = [
  { key: 'subject', title: 'Subject' },
  { key: 'predicate', title: 'Predicate' },
  { key: 'object', title: 'Object' },
  { key: 'modality', title: 'Happened?' },
  { key: 'speaker', title: 'Who says so' },
  { key: 'event', title: 'When' },
  { key: 'outlet', title: 'Outlet' },
  { key: 'confidence', title: 'Sure' },
];

/** All statements that are shown, as a table: the same filters, the same selection, no picture needed. */
export function StatementsTable() {
  const { store, scene, filtered } = useDossier();
  const { dossier } = store;
  const [sort, setSort] = useState<Sort>({ key: 'order', down: false });
  const [page, setPage] = useState(0);
  const rows = useMemo(
    () =>
      sortClaims(
        dossier,
        dossier.claims.filter(({ index }) => filtered.passes[index]),
        sort,
      ),
    [dossier, filtered, sort],
  );
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const now = Math.min(page, last);
  return (
    <div className="table-view">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label="Statements">
        <table>
          <caption className="visually-hidden">
            {rows.length} statements that pass the filters; {scene.shownCount} of them are drawn. Enter on a row opens
            its evidence.
          </caption>
          <Head sort={sort} onSort={setSort} />
          <tbody>
            {rows.slice(now * PAGE, (now + 1) * PAGE).map((claim) => (
              <Row key={claim.index} claim={claim} />
            ))}
          </tbody>
        </table>
      </section>
      {last > 0 && <Pager now={now} last={last} rows={rows.length} onPage={setPage} />}
    </div>
  );
}

interface Sort {
  readonly key: SortKey;
  readonly down: boolean;
}

function Head({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  return (
    <thead>
      <tr>
        {COLUMNS.map(({ key, title }) => (
          <th key={key} scope="col" aria-sort={sort.key === key ? (sort.down ? 'descending' : 'ascending') : 'none'}>
            <button type="button" onClick={() => onSort({ key, down: sort.key === key && !sort.down })}>
              {title}
              <span aria-hidden="true">{sort.key === key ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface PagerProps {
  readonly now: number;
  readonly last: number;
  readonly rows: number;
  onPage(page: number): void;
}

function Pager({ now, last, rows, onPage }: PagerProps) {
  return (
    <nav className="pager" aria-label="Pages">
      <button type="button" className="button" disabled={now === 0} onClick={() => onPage(now - 1)}>
        Back
      </button>
      <span>
        {now * PAGE + 1}–{Math.min(rows, (now + 1) * PAGE)} of {rows.toLocaleString('en')}
      </span>
      <button type="button" className="button" disabled={now === last} onClick={() => onPage(now + 1)}>
        On
      </button>
    </nav>
  );
}

function Row({ claim }: { claim: Claim }) {
  const { store, view } = useDossier();
  const { dossier } = store;
  const { statement } = claim;
  const { subject, predicate, object } = claimParts(dossier, claim);
  const open = () =>
    store.perform(selectStatement(statement.id, [dossier.nodes[claim.from]!.id, dossier.nodes[claim.to]!.id]));
  return (
    <tr
      className={view.selection.statement === statement.id ? 'is-chosen' : undefined}
      aria-selected={view.selection.statement === statement.id}
      onClick={open}
    >
      <th scope="row">
        <button type="button" className="row-open" onClick={open}>
          {subject}
        </button>
      </th>
      <td>{predicate}</td>
      <td>{object}</td>
      {claim.sourced ? (
        <SourceCells claim={claim} />
      ) : (
        <td colSpan={2} className="muted">
          {NO_SOURCE}
        </td>
      )}
      <td className="nowrap">
        {claim.event ? readableRange(claim.event) : (statement.time?.text ?? <span className="muted">no date</span>)}
      </td>
      <td>{claim.outlets.join(', ')}</td>
      <td className="nowrap number">{claim.sourced ? percent(statement.confidence) : ''}</td>
    </tr>
  );
}

/** What only a source can tell. */
function SourceCells({ claim: { statement, rivals } }: { claim: Claim }) {
  const { dossier } = useDossier().store;
  const { modality, polarity, attribution } = statement;
  return (
    <>
      <td className="nowrap">
        <StrokeSample modality={modality} denied={polarity === 'negative'} contested={rivals.length > 0} />{' '}
        {polarity === 'negative' ? 'Denied' : MODALITY_SHORT[modality]}
        {rivals.length > 0 && <span className="visually-hidden">, contested</span>}
      </td>
      <td>{attribution.length === 0 ? 'The article' : attribution.map((id) => dossier.labelOf(id)).join(', ')}</td>
    </>
  );
}
