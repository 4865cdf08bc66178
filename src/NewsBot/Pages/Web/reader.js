// Shows the article that a citation leads to beside the conversation. Without it, or with a middle click, the same link opens the article's own page.
'use strict';
(() => {
  const words = { opening: '正在打开……', failed: '原文没有打开，可能是网络断了。', again: '再试一次' };
  const [reader, sheet, title, page, close] = ['reader', 'reader-sheet', 'reader-title', 'reader-page', 'reader-close'].map(id => document.getElementById(id));
  const citationsBegin = document.getElementById('chat').dataset.public;
  let opener = null;
  let loading = null;

  // The address on this host of the article that a link leads to; null for any other link.
  function articleOf(href) {
    const begin = [citationsBegin, location.origin].find(begin => href.startsWith(`${begin}/articles/`));
    return begin === undefined ? null : new URL(href.slice(begin.length), location.origin);
  }

  async function open(address, from) {
    // Where an article opens another one, the way back still leads into the conversation.
    opener = from && sheet.contains(from) ? opener : from;
    loading?.abort();
    const mine = loading = new AbortController();
    page.href = address.href;
    reader.hidden = false;
    reader.parentElement.classList.add('reading');
    sheet.setAttribute('aria-busy', 'true');
    sheet.replaceChildren(paragraph(words.opening));
    reader.scrollIntoView({ block: 'nearest' });
    title.focus({ preventScroll: true });
    try {
      const part = new URL(address);
      part.searchParams.set('part', 'true');
      part.hash = '';
      const answer = await fetch(part, { signal: mine.signal });
      const article = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('article');
      if (article === null) {
        throw new Error('There is no article in the answer.');
      }

      for (const link of article.querySelectorAll('a[href^="http"]')) {
        link.target = '_blank';
      }

      sheet.replaceChildren(article);
      const cited = article.querySelector('#cited');
      sheet.scrollTop = 0;
      reader.scrollIntoView({ block: 'nearest' });
      if (cited !== null) {
        const [whole, words] = [sheet.getBoundingClientRect(), cited.getBoundingClientRect()];
        sheet.scrollTop = words.bottom > whole.bottom ? words.top - whole.top - whole.height / 4 : 0;
      }
    } catch (error) {
      if (mine.signal.aborted) {
        return;
      }

      const again = document.createElement('button');
      again.type = 'button';
      again.textContent = words.again;
      again.addEventListener('click', () => open(address, opener));
      sheet.replaceChildren(paragraph(words.failed), again);
    }

    sheet.removeAttribute('aria-busy');
  }

  function paragraph(text) {
    const made = document.createElement('p');
    made.textContent = text;
    return made;
  }

  function shut() {
    loading?.abort();
    reader.hidden = true;
    reader.parentElement.classList.remove('reading');
    (opener?.isConnected ? opener : document.getElementById('talk')).focus();
    opener = null;
  }

  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('#chat a[href], #reader-sheet a[href]') : null;
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }

    const address = articleOf(link.href);
    if (address !== null) {
      event.preventDefault();
      open(address, link);
    }
  }, true);
  document.addEventListener('newsbot:open', event => {
    const address = articleOf(event.detail);
    if (address !== null) {
      event.preventDefault();
      open(address, document.activeElement);
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !reader.hidden && (reader.contains(document.activeElement) || document.activeElement === document.body)) {
      shut();
    }
  });
  close.addEventListener('click', shut);
})();
