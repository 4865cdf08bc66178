// Renders each text of a JSON file with markdown-it as Web Chat 4.18.1 sets it, once with HTML and once without, and prints what a reader sees and which
// elements there are besides the paragraph. Where the two differ, both are printed.
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';

const renderers = [true, false].map(html => new MarkdownIt({ breaks: false, html, linkify: true, typographer: true, xhtmlOut: true }));
const braces = text => text.replace(/\{\s*aria-label()\s*\}/gi, '⟬aria-label⟭').replace(/\{\s*aria-label=("[^"]*"|[^\s}]*)\s*\}/gi, '⟬aria-label=$1⟭');

const seen = html => ({
  text: html.replace(/<[^>]*>/g, '').replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'),
  tags: [...html.matchAll(/<([a-z0-9!-]+)/gi)].map(match => match[1]).filter((tag, at) => !(tag === 'p' && at === 0)).join(' ')
});

const results = JSON.parse(readFileSync(process.argv[2], 'utf8')).map(text => {
  const [withHtml, without] = renderers.map(renderer => seen(renderer.render(braces(text))));
  return withHtml.text === without.text && withHtml.tags === without.tags ? without : { text: `${withHtml.text} or ${without.text}`, tags: `${withHtml.tags} or ${without.tags}` };
});

process.stdout.write(JSON.stringify(results));
