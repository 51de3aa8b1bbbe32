// What a reader would see go wrong on this screen: text cut off, text over other text, parts beyond the edge.
() => {
  const wrong = [];
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className} "${one.textContent.trim().slice(0, 40)}"`;
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const forEars = (one) => one.closest(".sr, .skip, [aria-hidden=true], svg, .js-plotly-plot");
  const boxes = [];
  for (const one of document.querySelectorAll("header *, main *, footer *")) {
    if (!one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) || forEars(one)) { continue; }
    const texts = [...one.childNodes].filter((node) => node.nodeType === 3 && node.data.trim());
    if (!texts.length) { continue; }
    const style = getComputedStyle(one);
    const cut = /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
    if (cut) { wrong.push(`cut off: ${name(one)}`); }
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) { continue; }
        if (box.right > document.documentElement.clientWidth + 1 && !scrolls(one)) {
          wrong.push(`beyond the edge: ${name(one)}`);
        }
        boxes.push({ one, box });
      }
    }
  }
  boxes.sort((left, right) => left.box.top - right.box.top);
  boxes.forEach((lower, index) => {
    for (const upper of boxes.slice(index + 1)) {
      if (upper.box.top > lower.box.bottom - 4) { break; }
      const across = Math.min(lower.box.right, upper.box.right) - Math.max(lower.box.left, upper.box.left);
      const down = Math.min(lower.box.bottom, upper.box.bottom) - upper.box.top;
      if (across > 3 && down > 4 && lower.one !== upper.one && !scrolls(lower.one) && !scrolls(upper.one)) {
        wrong.push(`over each other: ${name(lower.one)} and ${name(upper.one)}`);
      }
    }
  });
  return [...new Set(wrong)].slice(0, 6);
}
