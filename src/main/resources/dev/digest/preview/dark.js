"use strict";

/*
 * In its dark mode WeChat repaints what was made for a light page: dark words become light, light grounds dark, and
 * hues stay. What it does exactly is its own affair; this comes near enough to see what is lost.
 */
const DARKEST = 0.1;
const PAINT = { color: wordsInDark, backgroundColor: groundInDark, borderTopColor: groundInDark,
  borderRightColor: groundInDark, borderBottomColor: groundInDark, borderLeftColor: groundInDark };

function wordsInDark(light) {
  return light < 0.6 ? 1 - light * 0.75 : light;
}

function groundInDark(light) {
  return light > 0.5 ? Math.max(DARKEST, 1.06 - light) : light;
}

function channels(colour) {
  return colour.match(/[\d.]+/g).map(Number);
}

function repainted(colour, paint) {
  const [red, green, blue, alpha = 1] = channels(colour);
  if (alpha === 0) return colour;
  const most = Math.max(red, green, blue) / 255;
  const least = Math.min(red, green, blue) / 255;
  const light = (most + least) / 2;
  const spread = most - least;
  const full = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  return `hsl(${hue(red, green, blue)} ${100 * full}% ${100 * paint(light)}% / ${alpha})`;
}

function hue(red, green, blue) {
  const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
  if (spread === 0) return 0;
  const most = Math.max(red, green, blue);
  const sixth = most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return (sixth * 60 + 360) % 360;
}

/* Both are read before anything is written: what is inherited would be repainted twice. */
function paintDark(page) {
  const view = page.defaultView;
  const all = [page.body, ...page.body.querySelectorAll("*")].flatMap((element) => {
    const is = view.getComputedStyle(element);
    return Object.entries(PAINT).map(([name, paint]) => [element, name, repainted(is[name], paint)]);
  });
  page.documentElement.style.colorScheme = "dark";
  for (const [element, name, colour] of all) element.style[name] = colour;
}
