// What is wrong with the page as it stands. It runs in the page, after axe; `words` are the groups of our texts.
async ({ language, words }) => {
  const root = document.documentElement;
  const found = [];
  const shown = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 160);

  if (root.lang !== language) found.push(`is in ${root.lang}, not in ${language}`);

  if (root.scrollWidth > root.clientWidth) {
    const sticksOut = ({ width, right }) => width > 0 && right > root.clientWidth + 1;
    const wide = [...document.body.querySelectorAll('*')].filter((element) => sticksOut(element.getBoundingClientRect()));
    // the innermost ones are what does not fit
    const culprits = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    found.push(`is ${root.scrollWidth} px wide in a window of ${root.clientWidth}: ${culprits.slice(0, 3).map(shown).join(' | ')}`);
  }

  const attributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];
  const labels = attributes.flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)));
  const text = [document.title, document.body.innerText, ...labels].join('\n');
  const key = new RegExp(`(?<![\\w@./-])(?:${words.join('|')})(?:\\.[A-Za-z][\\w-]*)+`, 'g');
  for (const pattern of [key, /\{\{.*?\}\}/g, /\[object \w+\]|\bundefined\b|\bNaN\b|Invalid Date/g]) {
    for (const [word] of text.matchAll(pattern)) found.push(`lacks a word: ${word}`);
  }

  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    preload: false,
  });
  for (const { id, impact, nodes } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    const where = nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
    found.push(`${id} (${impact}, ${nodes.length} times): ${where.join(' | ')}`);
  }
  return [...new Set(found)];
}
