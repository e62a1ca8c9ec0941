/* What a test asks of a page: arguments[0] is its document. */

/** Each piece of text that is seen below an element, with its look. */
function runs(root) {
  const page = root.ownerDocument;
  const all = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (all.nextNode()) {
    const text = all.currentNode.nodeValue.replace(/\s+/g, " ").trim();
    const is = page.defaultView.getComputedStyle(all.currentNode.parentElement);
    if (text && is.display !== "none") {
      found.push([text, is.color, is.fontSize, is.fontWeight, is.lineHeight].join(" | "));
    }
  }
  return found;
}

function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function over([r, g, b, a = 1], below) {
  return [r, g, b].map((c, i) => c * a + below[i] * (1 - a));
}

function numbers(colour) {
  return colour.match(/[\d.]+/g).map(Number);
}

function ground(element, usual) {
  const colours = [];
  for (let at = element; at; at = at.parentElement) colours.unshift(numbers(getComputedStyle(at).backgroundColor));
  return colours.reduce((below, colour) => over(colour, below), usual);
}

/** Texts that stand out too little from their ground (WCAG 2.2, 1.4.3: 4.5 to 1). */
function faint(page) {
  const view = page.defaultView;
  const usual = view.getComputedStyle(page.documentElement).colorScheme === "dark" ? [18, 18, 18] : [255, 255, 255];
  const all = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (all.nextNode()) {
    const element = all.currentNode.parentElement;
    const is = view.getComputedStyle(element);
    if (!all.currentNode.nodeValue.trim() || !element.getClientRects().length) continue;
    const below = ground(element, usual);
    const [one, two] = [luminance(over(numbers(is.color), below)), luminance(below)];
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${all.currentNode.nodeValue.trim()}`);
  }
  return found;
}

/** Headings in order, none left out on the way down. */
function levels(page) {
  return [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1]));
}
