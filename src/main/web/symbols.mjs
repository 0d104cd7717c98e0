// All symbols, drawn on a grid of 24 (fates: 32) with one stroke. A municipality picks the symbols of its fields here.
const fields = {
  speech: '<path d="M4 5h16v10H11l-5 4v-4H4z"/><path d="M8 9h8M8 12h5"/>',
  book: '<path d="M12 6.5C9.5 4.8 6.5 4.5 3.5 5v13c3-.5 6-.2 8.5 1.5 2.5-1.7 5.5-2 8.5-1.5V5c-3-.5-6-.2-8.5 1.5z"/><path d="M12 6.5v13"/>',
  case: '<rect x="3.5" y="8" width="17" height="11.5" rx="1.5"/><path d="M9 8V5.500h6V8M3.500 13h17M12 12v2.500"/>',
  house: '<path d="M3.500 11.500 12 4.500l8.500 7M6 10v9.500h12V10M10 19.500V14h4v5.500"/>',
  people: '<circle cx="8" cy="8.500" r="2.700"/><circle cx="16" cy="8.500" r="2.700"/><path d="M3 19c.3-3.500 2.300-5.500 5-5.500 1.700 0 3.100.8 4 2.200.9-1.400 2.300-2.200 4-2.200 2.700 0 4.700 2 5 5.500"/>',
  health: '<circle cx="12" cy="12" r="8.500"/><path d="M12 8v8M8 12h8"/>',
  family: '<circle cx="8" cy="7" r="2.700"/><circle cx="16.500" cy="10.500" r="2"/><path d="M3 19.500c0-4 2-7 5-7s5 3 5 7M13.500 19.500c0-3 1-5 3-5s3.500 2 3.500 5"/>',
  hands: '<path d="M5 20v-9a1.500 1.500 0 0 1 3 0v4M8 13V5.500a1.500 1.500 0 0 1 3 0V12M19 20v-9a1.500 1.500 0 0 0-3 0v4M16 13V5.500a1.500 1.500 0 0 0-3 0V12"/>',
  culture: '<path d="M9 18V6l10-2v12"/><circle cx="6.500" cy="18" r="2.500"/><circle cx="16.500" cy="16" r="2.500"/>',
  sport: '<circle cx="12" cy="12" r="8.500"/><path d="m12 8 4 3-1.500 4.500h-5L8 11zM12 8V3.500M16 11l4.200-1.500M14.500 15.500l3 3.500M9.500 15.500l-3 3.500M8 11 3.800 9.500"/>',
  shield: '<path d="M12 3.500 19 6v6c0 4.500-3 7-7 8.500C8 19 5 16.500 5 12V6z"/><path d="m9 11.500 2.300 2.300 4-4.300"/>',
  office: '<path d="M3.500 9 12 4l8.500 5zM5.500 9v8M10 9v8M14 9v8M18.500 9v8M3.500 20h17M4.500 17h15"/>',
  compass: '<circle cx="12" cy="12" r="8.500"/><path d="m15.500 8.500-2 5-5 2 2-5z"/>',
  heart: '<path d="M12 20.500S4 15.500 4 9.800A4.200 4.200 0 0 1 12 8a4.200 4.200 0 0 1 8 1.800c0 5.700-8 10.700-8 10.700z"/>',
  tree: '<path d="M12 21v-8M12 16l-3-2.500M12 14.500l2.500-2"/><path d="M12 3.500c4 0 6.500 2.500 6.500 5.500S16 14 12 14 5.500 12 5.500 9 8 3.500 12 3.500z"/>',
};
const stations = {
  voice: '<path d="M5 16c0-5 2-8.500 5-10M13 16c0-5 2-8.500 5-10"/><circle cx="7.500" cy="16" r="2.500"/><circle cx="15.500" cy="16" r="2.500"/>',
  finding: '<circle cx="10.500" cy="10.500" r="6"/><path d="m15 15 5 5M8 10.500h5M10.500 8v5"/>',
  need: fields.heart,
  goal: '<path d="M6 21V4M6 5h12l-3 4 3 4H6"/>',
  measure: '<path d="M2.500 17c5 0 5.500-10 9.500-10 3.500 0 3.500 9 0 9s-3.500-9 0-9c4 0 4.500 10 9.500 10"/>',
  decision: '<path d="M6 3.500h9l3.500 3.500v13.500H6z"/><path d="m9 13.500 2.300 2.300L15.500 11"/>',
  progress: '<path d="M4 20.500h16M6 17v-4M12 17V9M18 17V5"/>',
  onward: '<path d="M4.500 19.500 17 7M20 4c-2.500-.5-4 .5-4.500 2s.2 2.700 1.200 2.800C18.500 9 20.500 6.500 20 4z"/>',
  gap: '<path d="M4 12h3M17 12h3M10.500 12h.2M13.300 12h.2"/>',
};
const states = {
  'st-idea': '<circle cx="12" cy="12" r="8" stroke-dasharray="1 4.200"/>',
  'st-planned': '<circle cx="12" cy="12" r="8"/>',
  'st-running': '<circle cx="12" cy="12" r="8"/><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor"/>',
  'st-done': '<circle cx="12" cy="12" r="9" fill="currentColor"/><path d="m8 12.300 2.800 2.800 5.400-5.600" stroke="var(--pw-paper)" stroke-width="2.400"/>',
  'st-permanent': '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="3.600" fill="currentColor"/>',
  'st-delayed': '<circle cx="12" cy="12" r="8"/><path d="M12 7.500v5M12 16v.2" stroke-width="2.300"/>',
  'st-on-hold': '<circle cx="12" cy="12" r="8"/><path d="M10 9v6M14 9v6"/>',
  'st-dropped': '<circle cx="12" cy="12" r="8"/><path d="m9 9 6 6M15 9l-6 6"/>',
  'st-existed-before': '<circle cx="14.500" cy="12" r="6.500"/><path d="M2 12h12.500"/>',
  'st-not-reported': '<rect x="4.500" y="4.500" width="15" height="15" rx="2" stroke-dasharray="3 3"/><path d="M10 9.800c.2-2.600 4.200-2.400 4 .1-.1 1.500-2 1.500-2 3.100M12 16v.2"/>',
};
const bead = (x, y = 16, r = 3.5) => `<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor"/>`;
const fates = {
  'fate-kept': `<path d="M4 16h24"/>${bead(6)}${bead(26)}`,
  'fate-changed': `<path d="M6 16c5-10 9 10 20 0"/>${bead(6)}<circle cx="26" cy="16" r="3.500" fill="var(--pw-paper)"/>`,
  'fate-merged': `<path d="M6 8c9 0 9 8 20 8M6 24c9 0 9-8 20-8"/>${bead(6, 8, 3)}${bead(6, 24, 3)}${bead(26)}`,
  'fate-split': `<path d="M26 8c-9 0-9 8-20 8M26 24c-9 0-9-8-20-8"/>${bead(26, 8, 3)}${bead(26, 24, 3)}${bead(6)}`,
  'fate-completed': `<path d="M6 16h9"/>${bead(6)}<path d="m16 16 4 5 8-11" stroke-width="3"/>`,
  'fate-routine': `<path d="M6 16h8"/>${bead(6)}<circle cx="21" cy="16" r="6.500"/><circle cx="21" cy="16" r="2.500" fill="currentColor"/>`,
  'fate-dropped': `<path d="M6 16h9"/>${bead(6)}<path d="m18 11 9 10M27 11l-9 10"/>`,
  'fate-undocumented': `<path d="M6 16h10" stroke-dasharray="1 4.500"/>${bead(6)}<path d="M19.500 12.500c.3-4.500 7-4.200 6.700.2-.2 2.600-3.400 2.600-3.400 5.300M22.800 23v.3"/>`,
  'fate-open': `<path d="M6 16h20" stroke-dasharray="1 4.500"/>${bead(6)}`,
  'fate-new': `<path d="M26 16H15M9 9v14M2 16h14"/>${bead(26)}`,
};
const general = {
  search: '<circle cx="10.500" cy="10.500" r="6.500"/><path d="m15.500 15.500 5 5"/>',
  arrow: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  menu: '<path d="M3.500 6.500h17M3.500 12h17M3.500 17.500h17"/>',
  tick: '<path d="m5 12.500 4.800 4.800L19.500 7"/>',
  stop: '<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8z"/><path d="M12 7.500V13M12 16.200v.3"/>',
  clock: '<circle cx="12" cy="12" r="8.500"/><path d="M12 7v5.200l3.500 2"/>',
  languages: '<circle cx="12" cy="12" r="8.500"/><path d="M3.500 12h17M12 3.500c3 3 3 14 0 17M12 3.500c-3 3-3 14 0 17"/>',
  cross: '<path d="m6 6 12 12M18 6 6 18"/>',
  list: '<path d="M4 6h16M4 12h16M4 18h16"/>',
  table: '<rect x="3.500" y="5" width="17" height="14" rx="1"/><path d="M3.500 10h17M9 5v14"/>',
  download: '<path d="M12 4v11M7 10.500l5 5 5-5M4.500 20h15"/>',
  error: '<circle cx="12" cy="12" r="9"/><path d="M12 7v6M12 16.500v.3"/>',
  letter: '<rect x="3.500" y="5.500" width="17" height="13" rx="1.500"/><path d="m4 7 8 6 8-6"/>',
  phone: '<path d="M7 3.500h3l1.500 5-2.500 1.500c1 2.500 2.500 4 5 5l1.500-2.500 5 1.500v3c0 1.500-1 3-3 3C10.500 20 4 13.500 4 6.500c0-2 1.500-3 3-3z"/>',
  filter: '<path d="M4 6.500h16M7 12h10M10 17.500h4"/>',
  evidence: '<path d="M8 21V3M16 21V3M8 7h8M8 12h8M8 17h8"/>',
};
export const symbols = { ...fields, ...stations, ...states, ...fates, ...general };

export function sprite() {
  const one = ([name, drawing]) => {
    const fate = name.startsWith('fate-');
    return `<symbol id="${name}" viewBox="0 0 ${fate ? '32 32' : '24 24'}"><g fill="none" stroke="currentColor" stroke-width="${fate ? 2.2 : 1.8}" stroke-linecap="round" stroke-linejoin="round">${drawing.replace(/(\.\d*?)0+(?=\D)/g, '$1').replace(/\.(?=[^\d])/g, '')}</g></symbol>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(symbols).map(one).join('')}</svg>`;
}
