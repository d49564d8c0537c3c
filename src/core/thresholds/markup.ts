/**
 * What is left of web pages in pasted text: tags and entities. Tags that end a line separate thresholds; the rest
 * are skipped. A `<` that opens no known tag is a sign, because `<SLA` is one.
 */
const lineTags = new Set(["li", "ul", "ol", "br", "p", "div", "tr", "td", "th", "table"]);
const textTags = new Set(["span", "b", "strong", "i", "em", "u", "sup", "sub", "font"]);

const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const SEMICOLON = 59;
const LESS = 60;
const EQUALS = 61;
const MORE = 62;

/** The longest name worth reading after a `<`. */
const LONGEST_TAG = 6;

export interface Tag {
  /** Where the text goes on behind it. */
  readonly end: number;
  readonly endsLine: boolean;
}

/** The known tag that starts at `start` (a `<`), if one does. It reads no further than the next `<`. */
export function tagAt(text: string, start: number): Tag | undefined {
  let i = start + 1;
  if (text.charCodeAt(i) === SLASH) i++;
  const nameStart = i;
  while (i - nameStart < LONGEST_TAG && isTagLetter(text.charCodeAt(i))) i++;
  const name = text.slice(nameStart, i).toLowerCase();
  const endsLine = lineTags.has(name);
  if (!endsLine && !textTags.has(name)) return undefined;
  const next = text.charCodeAt(i);
  if (next !== MORE && next !== SPACE && next !== SLASH) return undefined;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LESS) return undefined;
    if (code === MORE) return { end: i + 1, endsLine };
  }
  return undefined;
}

/** True where an unknown closing tag or an empty attribute shows that a browser made markup of a `<` sign. */
export function isRemnant(text: string, start: number): boolean {
  const next = text.charCodeAt(start + 1);
  const first = text.charCodeAt(start);
  if (first === LESS) return next === SLASH && isTagLetter(text.charCodeAt(start + 2));
  return first === EQUALS && next === QUOTE && text.charCodeAt(start + 2) === QUOTE;
}

const entities: Readonly<Record<string, number>> = {
  gt: 62,
  lt: 60,
  ge: 0x2265,
  le: 0x2264,
  amp: 38,
  nbsp: 0xa0,
  plusmn: 0xb1,
  pound: 0xa3,
  euro: 0x20ac,
  yen: 0xa5,
  ndash: 0x2013,
  mdash: 0x2014,
  minus: 0x2212,
  bull: 0x2022,
  quot: 34,
  apos: 39,
  rsquo: 0x2019,
  equals: 61,
};
const LONGEST_ENTITY = 8;

export interface Entity {
  readonly code: number;
  readonly end: number;
}

/** The character entity that starts at `start` (an `&`), if one does; `&amp;gt;`, escaped twice, is `>` too. */
export function entityAt(text: string, start: number): Entity | undefined {
  const once = namedAt(text, start + 1);
  if (once?.code !== 38) return once;
  return namedAt(text, once.end) ?? once;
}

function namedAt(text: string, start: number): Entity | undefined {
  let end = start;
  while (end - start < LONGEST_ENTITY && text.charCodeAt(end) !== SEMICOLON) end++;
  if (text.charCodeAt(end) !== SEMICOLON || end === start) return undefined;
  const name = text.slice(start, end).toLowerCase();
  const code = Object.hasOwn(entities, name) ? entities[name] : numeric(name);
  return code === undefined ? undefined : { code, end: end + 1 };
}

function numeric(name: string): number | undefined {
  const match = /^#(?:x([0-9a-f]{1,4})|(\d{1,5}))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return code > 0 && code < 0x10000 ? code : undefined;
}

function isTagLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
