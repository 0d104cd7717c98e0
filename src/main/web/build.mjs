// Makes what browsers load: one sheet of only what templates use, two fonts of only our letters, one sprite.
// Each file carries its hash in its name, so that it may be kept for ever, and lies beside its compressed forms.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';
import subsetFont from 'subset-font';
import { sprite } from './symbols.mjs';

const here = new URL('./', import.meta.url);
const require = createRequire(import.meta.url);
const root = new URL('../../../', here);
const out = new URL('target/classes/static/assets/', root);
const fonts = new URL('node_modules/@kern-ux/native/dist/fonts/fira-sans/', root);
const manifest = {};

function publish(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const file = `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
  writeFileSync(new URL(file, out), bytes);
  if (/\.(css|js|svg)$/.test(name)) {
    writeFileSync(new URL(`${file}.gz`, out), gzipSync(bytes, { level: 9 }));
    writeFileSync(new URL(`${file}.br`, out), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  manifest[name] = `/assets/${file}`;
  return manifest[name];
}

const read = (path) => readFileSync(new URL(path, here), 'utf8');

/** Latin and Latin Extended with the signs of European texts; other scripts use the fonts of the system. */
function letters() {
  const ranges = [[0x20, 0x7e], [0xa0, 0x17f], [0x192, 0x192], [0x1e6, 0x1e7], [0x218, 0x21b], [0x2c6, 0x2c7], [0x2d8, 0x2dd], [0x1e9e, 0x1e9e],
    [0x2009, 0x2009], [0x2010, 0x2015], [0x2018, 0x201e], [0x2022, 0x2022], [0x2026, 0x2026], [0x202f, 0x202f], [0x2030, 0x2030],
    [0x2039, 0x203a], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212], [0x2248, 0x2248], [0x2260, 0x2265]];
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join('');
}

/** The Open Font License wants to stay with the font: its name and its address are the entries 13 and 14. */
async function font(name) {
  const whole = readFileSync(new URL(`${name}.woff2`, fonts));
  return publish(`${name}.woff2`, await subsetFont(whole, letters(), { targetFormat: 'woff2', preserveNameIds: [13, 14] }));
}

// What stands in texts that people wrote, in tables of pages and in the document itself, not only in templates.
const byHand = ['html', 'body', 'is', 'where', 'not', 'has', 'dir', 'lang', 'rtl', 'ar', 'h4', 'blockquote', 'figure', 'figcaption', 'strong',
  'sup', 'ins', 'del', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'n'];

const styles = (folder) => readdirSync(new URL(folder, here)).filter((file) => file.endsWith('.css')).sort()
  .map((file) => read(folder + file)).join('\n');

async function sheet(filename, raw) {
  // Pictures name their classes in Java.
  const content = ['src/main/jte/**/*.jte', 'src/main/web/js/*.js', 'src/main/java/org/planwerk/**/*.java'].map((glob) => new URL(glob, root).pathname);
  const [{ css }] = await new PurgeCSS().purge({
    content,
    css: [{ raw }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    // Tokens of ours stay: one sheet uses what the other one sets.
    safelist: { standard: [...byHand], variables: [/^--(pw-|s\d|f-|r$|shadow|measure)/], greedy: [/^(tone|accent)-\d$/, /^pw-(cols|table|prose|bigline|note|plainlist|list)/] },
    variables: true,
  });
  return transform({ filename, code: Buffer.from(css), minify: true,
    targets: { chrome: 111 << 16, firefox: 113 << 16, safari: (16 << 16) | (4 << 8) } }).code;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const [regular, semibold] = await Promise.all([font('FiraSans-Regular'), font('FiraSans-SemiBold')]);
const face = (url, weight) => `@font-face { font-family: "Fira Sans"; font-weight: ${weight}; font-display: swap; src: url("${url}") format("woff2"); }`;
const faces = face(regular, 400) + face(semibold, 600);
const kern = compile(new URL('kern.scss', here).pathname, { loadPaths: [new URL('node_modules', root).pathname], quietDeps: true }).css;
publish('planwerk.css', await sheet('planwerk.css', `${faces}\n${kern}\n${styles('css/')}`));
// What only pages for some use, so that readers need not fetch it.
publish('workshop.css', await sheet('workshop.css', styles('css/workshop/')));
publish('sprite.svg', sprite());
for (const script of readdirSync(new URL('js/', here))) publish(script, read(`js/${script}`));
for (const image of readdirSync(new URL('images/', here))) publish(image, readFileSync(new URL(`images/${image}`, here)));
writeFileSync(new URL('../../assets.properties', out), Object.entries(manifest).map(([name, url]) => `${name}=${url}\n`).join(''));

// What paper needs: whole fonts, because people write in many languages, and where German words may be divided.
const paper = new URL('../../fonts/', out);
const families = { NotoSans: 'noto-sans', NotoSansMath: 'noto-sans-math', NotoSansSymbols2: 'noto-sans-symbols-2' };
mkdirSync(paper, { recursive: true });
for (const [file, from] of Object.entries({ 'NotoSans-Regular': '400Regular', 'NotoSans-Italic': '400Regular_Italic', 'NotoSans-SemiBold': '600SemiBold',
  'NotoSans-SemiBoldItalic': '600SemiBold_Italic', 'NotoSansMath-Regular': '400Regular', 'NotoSansSymbols2-Regular': '400Regular' })) {
  const name = file.split('-')[0];
  writeFileSync(new URL(`${file}.ttf`, paper), readFileSync(new URL(`node_modules/@expo-google-fonts/${families[name]}/${from}/${name}_${from}.ttf`, root)));
}
mkdirSync(new URL('../../document/', out), { recursive: true });
writeFileSync(new URL('../../document/hyphenation-de.txt', out), patterns(require('hyphen/patterns/de-1996.js')));

/** The patterns of TeX from the tree in which the package keeps them: letters, and numbers before and behind them. */
function patterns([levels, tree]) {
  const lines = [];
  const walk = (node, letters) => {
    const [children, level] = Array.isArray(node) ? node : typeof node === 'number' ? [{}, node] : [node];
    if (level !== undefined) lines.push(pattern(letters, levels[level]));
    for (const [letter, child] of Object.entries(children)) walk(child, letters + letter);
  };
  walk(tree, '');
  return `${lines.sort().join('\n')}\n`;
}

function pattern(letters, numbers) {
  // The places are counted from the first letter; a dot before it has none.
  const edge = letters.startsWith('.') ? 1 : 0;
  const number = (at) => numbers[at - edge] || '';
  return [...letters].map((letter, at) => number(at) + letter).join('') + number(letters.length);
}
