// The conversation on the page at /: Microsoft's Web Chat over our own Direct Line. Its token, and so the conversation, is kept as long as the browser's tab is open:
// a reload finds the conversation again, and whoever uses a public computer next does not.
'use strict';
(() => {
  const words = {
    placeholder: '在这里输入您的问题',
    source: '打开报道原文',
    like: '有帮助',
    dislike: '没有帮助',
    busy: '现在提问的人太多，请稍等一会儿再试。',
    down: '暂时连不上问答服务，请检查网络，或稍后再试。',
    gone: '这次对话已经结束，请开始新对话。',
    again: '再试一次',
    anew: '开始新对话',
  };
  const kept = 'newsbot.conversation';
  const [talk, status, anew] = ['talk', 'status', 'anew'].map(id => document.getElementById(id));
  const { nonce, public: citationsBegin } = document.getElementById('chat').dataset;
  // What was asked before there is a conversation to ask in.
  const waiting = [];
  let current = null;

  class Refused extends Error {
    constructor(answer) {
      super(`The bot answered ${answer.status}.`);
      this.status = answer.status;
    }
  }

  // A token for a new conversation; given the last token of an earlier one, expired or not, one for that, as long as the bot keeps it.
  async function takeToken(earlier) {
    const answer = await fetch('/chat/token', { method: 'POST', headers: earlier ? { authorization: `Bearer ${earlier}` } : {} });
    if (!answer.ok) {
      throw new Refused(answer);
    }

    return answer.json();
  }

  function recall() {
    try {
      return sessionStorage.getItem(kept);
    } catch {
      return null;
    }
  }

  function keep(token) {
    try {
      token === null ? sessionStorage.removeItem(kept) : sessionStorage.setItem(kept, token);
    } catch {
      // Where the browser keeps nothing, a reload begins a new conversation.
    }
  }

  // Says what is wrong and offers what can be done; says nothing again without words.
  function say(text, name, act) {
    status.replaceChildren();
    if (text) {
      status.append(text);
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      button.addEventListener('click', () => {
        say();
        act();
      });
      status.append(button);
    }
  }

  async function begin() {
    current?.leave();
    current = null;
    anew.hidden = true;
    try {
      show(await takeToken(recall()));
    } catch (error) {
      say(error instanceof Refused && error.status === 429 ? words.busy : words.down, words.again, begin);
    }
  }

  function beginAnew() {
    keep(null);
    say();
    begin();
  }

  function show({ token, userId, conversationId, resumed }) {
    const directLine = WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token, ...(resumed ? { conversationId, watermark: '0' } : {}) });
    let [isConnected, asked] = [false, false];

    const store = WebChat.createStore({}, () => next => action => {
      const result = next(action);
      if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
        isConnected = true;
        anew.hidden = false;
        waiting.splice(0).forEach(ask);
      }

      if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED' || action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
        // Web Chat renews the token by itself; the last one is kept.
        keep(directLine.token ?? token);
        talk.classList.toggle('asked', asked ||= action.payload?.activity?.from?.role === 'user');
      }

      return result;
    });

    function ask(text) {
      isConnected ? store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } }) : waiting.push(text);
    }

    const following = directLine.connectionStatus$.subscribe(state => {
      if (state === 3) {
        // The token expired while the computer slept: the same conversation goes on with another.
        begin();
      } else if (state === 4) {
        say(words.down, words.again, begin);
      } else if (state === 5) {
        say(words.gone, words.anew, beginAnew);
      }
    });

    talk.classList.toggle('slim', isSlim());

    // Another element for every conversation, so that nothing of an earlier one stays.
    const place = document.createElement('div');
    place.id = 'chat';
    place.dataset.public = citationsBegin;
    document.getElementById('chat').replaceWith(place);
    WebChat.renderWebChat({
      directLine,
      store,
      userID: userId,
      username: '',
      locale: 'zh-CN',
      nonce,
      styleOptions: styles(),
      overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words.placeholder, MARKDOWN_EXTERNAL_LINK_ALT: words.source, VOTE_LIKE_ALT: words.like, VOTE_DISLIKE_ALT: words.dislike },
      cardActionMiddleware: () => next => action => opensArticle(action.cardAction) || next(action),
    }, place);
    current = { ask, leave: () => { following.unsubscribe(); directLine.end(); } };
  }

  // A button that leads to an article opens it as a citation does.
  function opensArticle({ type, value }) {
    return type === 'openUrl' && !document.dispatchEvent(new CustomEvent('newsbot:open', { detail: value, cancelable: true }));
  }

  // Whether there is little room for the size of the text.
  function isSlim() {
    return talk.clientWidth < 32 * rem();
  }

  function rem() {
    return parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  // In the page's colours; all lengths grow with the reader's own size of text.
  function styles() {
    const page = getComputedStyle(document.documentElement);
    const [colour, unit] = [name => page.getPropertyValue(`--${name}`).trim(), rem()];
    return {
      hideUploadButton: true,
      markdownRenderHTML: false,
      groupTimestamp: 0,
      accent: colour('accent'),
      subtle: colour('quiet'),
      timestampColor: colour('quiet'),
      backgroundColor: colour('paper'),
      primaryFont: colour('sans'),
      monospaceFont: colour('sans'),
      fontSizeSmall: '87.5%',
      rootHeight: '100%',
      rootWidth: '100%',
      rootZIndex: 0,
      paddingRegular: 0.75 * unit,
      paddingWide: 1.1 * unit,
      transitionDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? '0s' : undefined,
      bubbleBackground: '#f3f6f5',
      bubbleBorderColor: colour('line'),
      bubbleBorderRadius: 0.4 * unit,
      bubbleTextColor: colour('ink'),
      bubbleMaxWidth: 40 * unit,
      bubbleMinHeight: 2.75 * unit,
      bubbleFromUserBackground: colour('accent'),
      bubbleFromUserBorderColor: colour('accent'),
      bubbleFromUserBorderRadius: 0.4 * unit,
      bubbleFromUserTextColor: '#fff',
      messageActivityWordBreak: 'break-word',
      suggestedActionLayout: isSlim() ? 'carousel' : 'flow',
      suggestedActionHeight: 2.5 * unit,
      suggestedActionBorderRadius: 1.25 * unit,
      suggestedActionBorderColor: '#9db8b6',
      suggestedActionTextColor: colour('accent'),
      suggestedActionsStackedLayoutButtonTextWrap: true,
      sendBoxHeight: 3.5 * unit,
      sendBoxMaxHeight: 10 * unit,
      sendBoxTextWrap: true,
      sendBoxTextColor: colour('ink'),
      sendBoxPlaceholderColor: colour('quiet'),
      sendBoxButtonColor: colour('accent'),
      // A long answer is read from its beginning.
      autoScrollSnapOnPage: true,
    };
  }

  for (const example of document.querySelectorAll('[data-question]')) {
    example.addEventListener('click', () => {
      current ? current.ask(example.textContent) : waiting.push(example.textContent);
      if (isSlim()) {
        // The examples go away there.
        talk.focus();
      }
    });
  }

  anew.addEventListener('click', beginAnew);
  begin();
})();
