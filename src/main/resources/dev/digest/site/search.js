// Searches the papers of the site. The lists are loaded when somebody begins to search; without scripts the pages are
// the same but for the search.
(function () {
  'use strict';
  var MOST = 50;
  var TEXTS = '{texts}';
  var root = document.currentScript.getAttribute('data-root');
  var form = document.querySelector('.site-search');
  var found = document.querySelector('.site-found');
  if (!form || !found) {
    return;
  }
  var input = form.querySelector('input');
  var papers = [];
  var waiting = -1;
  var failed = false;

  // Letters that are no letter with a mark to Unicode, and are typed without it all the same.
  var LETTERS = {
    'ł': 'l', 'ø': 'o', 'đ': 'd', 'ð': 'd', 'ħ': 'h', 'ı': 'i', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ŧ': 't'
  };

  // As people type it: small letters without marks, each blank one blank.
  function plain(text) {
    return text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[łøđðħıßæœþŧ]/g, function (letter) {
        return LETTERS[letter];
      })
      .replace(/[\u2010-\u2015\u2212]/g, '-');
  }

  function load(name) {
    var script = document.createElement('script');
    script.src = root + 'search/' + name + '.js';
    script.onerror = function () {
      failed = true;
      waiting = Math.max(0, waiting - 1);
      show();
    };
    document.head.appendChild(script);
  }

  // The files that are loaded call these.
  window.digestSearch = {
    spans: function (names) {
      waiting = names.length;
      names.forEach(load);
      show();
    },
    papers: function (rows) {
      rows.forEach(function (row) {
        papers.push({ row: row, text: plain(row.slice(0, 4).concat(row[6] || '').join(' ')) });
      });
      waiting -= 1;
      show();
    }
  };

  function begin() {
    if (waiting === -1) {
      waiting = 1;
      load('index');
    }
  }

  function element(name, text, parent) {
    var one = document.createElement(name);
    one.textContent = text;
    parent.appendChild(one);
    return one;
  }

  // {0} is a value, and {0|one|many} depends on whether it is 1.
  function words(key, first, second) {
    return TEXTS[key]
      .replace(/\{0\|([^|}]*)\|([^}]*)\}/g, function (all, one, many) {
        return first === 1 ? one : many;
      })
      .replace('{0}', first)
      .replace('{1}', second);
  }

  function page(number) {
    return root + 'issues/' + ('00' + number).slice(-Math.max(3, String(number).length)) + '.html';
  }

  function matches(terms) {
    return papers
      .filter(function (paper) {
        return terms.every(function (term) {
          return paper.text.indexOf(term) >= 0;
        });
      })
      .sort(function (a, b) {
        return b.row[4] - a.row[4];
      });
  }

  function show() {
    var terms = plain(input.value).split(/\s+/).filter(Boolean);
    found.textContent = '';
    found.hidden = terms.length === 0;
    if (terms.length === 0) {
      return;
    }
    var hits = matches(terms);
    var state = waiting > 0 ? words('loading') : failed ? words('failed') : '';
    var count = words(hits.length > MOST ? 'found-more' : 'found', hits.length, MOST);
    element('p', state + count, found).setAttribute('role', 'status');
    if (hits.length === 0 && waiting <= 0) {
      element('p', words('none'), found);
    }
    var list = element('ol', '', found);
    hits.slice(0, MOST).forEach(function (paper) {
      var item = element('li', '', list);
      element('a', paper.row[0], item).href = page(paper.row[4]) + paper.row[5];
      var rest = [paper.row[1], paper.row[2], paper.row[3]].filter(Boolean).join(' · ');
      element('small', words('issue', paper.row[4]) + (rest ? ' · ' + rest : ''), item);
    });
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  input.addEventListener('focus', begin);
  input.addEventListener('input', function () {
    begin();
    show();
  });
  found.addEventListener('click', function (event) {
    if (event.target.tagName === 'A') {
      found.hidden = true;
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && input.value) {
      input.value = '';
      show();
    }
  });
})();
