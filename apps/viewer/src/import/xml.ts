import { InputError } from '@dossier/schema';
import type { Progress } from './network.ts';

/** A step through an XML document; names are without their prefix. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'close'; readonly name: string };

/**
 * Walks through an XML document, also in a worker, where browsers have no parser for it. No document type is obeyed, so no
 * entity of a file's own can grow, and nothing is fetched.
 * @throws InputError when the text is not well formed or nests too deeply
 */
export function xmlEvents(text: string, where: string, onProgress: Progress = () => undefined): Generator<XmlEvent> {
  return new XmlReader(text, where).events(onProgress);
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly closes: boolean;
  readonly empty: boolean;
}

const DEEPEST = 100;
const MOST_ATTRIBUTES = 200;
const TELL_EVERY = 1 << 20;

const TAG = /<(\/?)([^\s/>"'=<]+)/y;
const ATTRIBUTE = /\s+([^\s/>"'=<]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const TAG_END = /\s*(\/?)>/y;

class XmlReader {
  readonly #text: string;
  readonly #where: string;
  readonly #open: string[] = [];
  #at = 0;

  constructor(text: string, where: string) {
    this.#text = text;
    this.#where = where;
  }

  *events(onProgress: Progress): Generator<XmlEvent> {
    const text = this.#text;
    let told = 0;
    while (this.#at < text.length) {
      const next = text.indexOf('<', this.#at);
      const stop = next < 0 ? text.length : next;
      if (this.#open.length > 0 && stop > this.#at) {
        const raw = text.slice(this.#at, stop);
        yield { kind: 'text', text: this.#unescape(raw) };
      }
      this.#at = stop;
      if (next < 0) break;
      const second = text[next + 1];
      if (second === '!' || second === '?') yield* this.#otherMarkup();
      else yield* this.#nest(this.#tag());
      if (this.#at - told > TELL_EVERY) {
        told = this.#at;
        onProgress(told / text.length);
      }
    }
    if (this.#open.length > 0) this.#fail(`<${this.#open.at(-1)}> is never closed`);
  }

  *#nest({ name, attributes, closes, empty }: Tag): Generator<XmlEvent> {
    if (closes) {
      if (this.#open.pop() !== name) this.#fail(`</${name}> closes nothing`);
      yield { kind: 'close', name };
      return;
    }
    if (this.#open.length >= DEEPEST) this.#fail(`it nests deeper than ${DEEPEST}`);
    yield { kind: 'open', name, attributes };
    if (empty) yield { kind: 'close', name };
    else this.#open.push(name);
  }

  /** Goes past a comment, an instruction or a document type; text that is marked as such is told. */
  *#otherMarkup(): Generator<XmlEvent> {
    const literal = this.#until('<![CDATA[', ']]>');
    if (literal !== undefined) {
      yield { kind: 'text', text: literal };
      return;
    }
    if (this.#until('<!--', '-->') ?? this.#until('<?', '?>')) return;
    const type = this.#until('<!DOCTYPE', '>');
    if (type === undefined) this.#fail('this markup is not known');
    if (type.includes('[')) this.#fail('it declares entities of its own, which are not read');
  }

  /** What stands between two marks, when the first is here; reading goes on after the second. */
  #until(start: string, end: string): string | undefined {
    if (!this.#text.startsWith(start, this.#at)) return undefined;
    const from = this.#at + start.length;
    const found = this.#text.indexOf(end, from);
    if (found < 0) this.#fail(`${start} is never ended`);
    this.#at = found + end.length;
    return this.#text.slice(from, found);
  }

  #tag(): Tag {
    const start = this.#match(TAG);
    if (!start) return this.#fail('a tag is broken');
    const attributes = new Map<string, string>();
    for (let found = this.#match(ATTRIBUTE); found; found = this.#match(ATTRIBUTE)) {
      const value = found[2]!.slice(1, -1);
      if (attributes.size < MOST_ATTRIBUTES) attributes.set(plainName(found[1]!), this.#unescape(value));
    }
    const end = this.#match(TAG_END);
    if (!end) return this.#fail(`the tag <${start[2]}> is broken`);
    return { name: plainName(start[2]!), attributes, closes: start[1] === '/', empty: end[1] === '/' };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #unescape(raw: string): string {
    if (!raw.includes('&')) return raw;
    return raw.replace(/&([^;&\s]{0,12};)?/g, (_, name: string | undefined) => {
      const character = name === undefined ? undefined : characterOf(name.slice(0, -1));
      return character ?? this.#fail('an & stands for nothing');
    });
  }

  #fail(why: string): never {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    throw new InputError('broken-xml', `this is no XML that can be read: ${why}, line ${line}.`, {
      where: this.#where,
    });
  }
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function characterOf(name: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!number) return NAMED.get(name);
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined;
}

function plainName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
