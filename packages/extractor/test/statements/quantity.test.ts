import { expect, test } from 'vitest';
import { readQuantity } from '../../src/statements/quantity.ts';

test.each([
  ['25%', { value: '25', datatype: 'xsd:integer', unit: 'percent' }],
  ['66.4 per cent', { value: '66.4', datatype: 'xsd:decimal', unit: 'percent' }],
  ['$20,000', { value: '20000', datatype: 'xsd:integer', unit: 'USD' }],
  ['$4.25 an hour', { value: '4.25', datatype: 'xsd:decimal', unit: 'USD/hour' }],
  ['36-year-old', { value: '36', datatype: 'xsd:integer', unit: 'year' }],
  ['1,300 feet', { value: '1300', datatype: 'xsd:integer', unit: 'foot' }],
])('digits become a number with its unit: %s', (text, value) => {
  expect(readQuantity(text)).toEqual(value);
});

test.each([
  ['more than 30', '>'],
  ['at least 30', '>='],
  ['30 or more', '>='],
  ['up to 30', '<='],
  ['fewer than 30', '<'],
  ['nearly 30', '~'],
])('a comparator is told apart from its number: %s', (text, comparator) => {
  expect(readQuantity(text)).toMatchObject({ value: '30', datatype: 'xsd:integer', comparator });
});

test('numbers in words stay as they are written, with the number beside them', () => {
  expect(readQuantity('over £1.4bn')).toMatchObject({ value: '1.4 bn', unit: 'GBP', number: 1.4e9, comparator: '>' });
  expect(readQuantity('about four miles')).toMatchObject({ value: 'four', unit: 'mile', number: 4, comparator: '~' });
  expect(readQuantity('twenty-three people')).toMatchObject({ value: 'twenty-three', unit: 'person', number: 23 });
  expect(readQuantity('two hundred thousand')).toMatchObject({ number: 200_000 });
});

test('what is no single number stays text', () => {
  for (const text of ['18-24', 'tens of thousands', '500 miles (800 km)', 'between 13% and 17%'])
    expect(readQuantity(text)).toMatchObject({ value: text, datatype: 'xsd:string' });
});
