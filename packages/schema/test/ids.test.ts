import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, contentHash, entityId, slug, statementId } from '../src/index.ts';
import { smallGraph } from './graphs.ts';

const statement = smallGraph().statements[0]!;

describe('ids', () => {
  it('are hashes of content: 26 lower-case letters and digits, the same on every machine', () => {
    expect(contentHash(['a', 1])).toBe('cnprpjdvuynp33vpg5m22lsfvu');
    fc.assert(fc.property(fc.jsonValue(), (value) => /^[a-z2-7]{26}$/.test(contentHash(value))));
  });

  it('take a text at an address as one article, however its line ends are written', () => {
    expect(articleId('one\r\ntwo')).toBe(articleId('one\ntwo'));
    expect(articleId('one', 'https://a.example/')).not.toBe(articleId('one', 'https://b.example/'));
  });

  it('tell entities by type and name, not by case or spacing; a description is its article’s own', () => {
    expect(entityId({ type: 'Person', name: 'Donald  Trump' })).toBe(
      entityId({ type: 'Person', name: 'donald trump' }),
    );
    expect(entityId({ type: 'Person', name: 'Jordan' })).not.toBe(entityId({ type: 'GPE', name: 'Jordan' }));
    expect(entityId({ type: 'Topic', name: 'offer', article: 'a' })).not.toBe(
      entityId({ type: 'Topic', name: 'offer', article: 'b' }),
    );
    expect(entityId({ type: 'GPE', name: 'Mexico', wikidata: 'Q96' })).toBe('wd:Q96');
  });

  it('stay readable and plain for any name', () => {
    expect(slug('São Paulo — “city”')).toBe('sao-paulo-city');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug(name))));
  });

  it('make one statement of the same claim in other words, and two of what differs', () => {
    const said = statementId(statement);
    expect(statementId({ ...statement, predicate: 'turned down' })).toBe(said);
    expect(statementId({ ...statement, polarity: 'negative' })).not.toBe(said);
    expect(statementId({ ...statement, modality: 'possible' })).not.toBe(said);
    expect(statementId({ ...statement, attribution: ['person/x'] })).not.toBe(said);
    expect(statementId({ ...statement, time: { text: 'in May', start: '2025-05-01', end: '2025-05-31' } })).not.toBe(
      said,
    );
  });

  it('count the predicate’s words where they are the claim, and sort the ends of symmetric relations', () => {
    const role = { ...statement, relation: 'holdsRole' as const, predicate: 'president' };
    expect(statementId({ ...role, predicate: 'minister' })).not.toBe(statementId(role));
    const meeting = { ...statement, relation: 'meets' as const };
    const turned = { ...meeting, subject: statement.object as string, object: statement.subject };
    expect(statementId(turned)).toBe(statementId(meeting));
    expect(statementId({ ...turned, relation: 'rejects' })).not.toBe(said(statement));
  });
});

const said = statementId;
