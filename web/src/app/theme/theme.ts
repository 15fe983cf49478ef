import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Petrol: the one colour of ours. Everything that can be pressed, and nothing else, has it. */
const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#dbeaed',
  '#b4d4da',
  '#86bac5',
  '#5fa3b1',
  '#428c9c',
  '#2b7787',
  '#1b6373',
  '#12505e',
  '#0a3d49',
];

const slate: MantineColorsTuple = [
  '#f6f7f8',
  '#eef0f2',
  '#e3e6e9',
  '#d3d8dd',
  '#b9c0c7',
  '#8f99a3',
  '#69737e',
  '#4d5761',
  '#333b44',
  '#1d242b',
];

const night: MantineColorsTuple = [
  '#dde2e7',
  '#b9c2cb',
  '#95a0ab',
  '#606c78',
  '#37414b',
  '#2a323a',
  '#1e252c',
  '#161c22',
  '#11161b',
  '#0c1014',
];

/** What takes something away or went wrong; from the seventh on it can be read on white. */
const red: MantineColorsTuple = [
  '#fcebea',
  '#f9d6d4',
  '#f5b3af',
  '#ef8f89',
  '#e66a62',
  '#d9473e',
  '#c5352c',
  '#b3261e',
  '#951c15',
  '#74140f',
];

const FONT = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

export const theme = createTheme({
  colors: { petrol, gray: slate, dark: night, red },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: FONT,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontFamily: FONT,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
    Autocomplete: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    DateInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true, fz: 'xs', events: { hover: true, focus: true, touch: true } } },
    // the scroll lock of the library writes a <style> element, which the CSP forbids; global.css locks instead
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
});

/** What the library leaves too pale for WCAG AA, and our own surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1a2027',
    '--mantine-color-dimmed': '#56606a',
    '--mantine-color-placeholder': '#69737e',
    '--mantine-color-anchor': '#12505e',
    '--k-canvas': '#f5f6f7',
    '--k-surface': '#ffffff',
    '--k-sunken': '#f8f9fa',
    '--k-hover': '#f1f5f6',
    '--k-selected': '#e8f1f3',
    '--k-border': '#e3e6e9',
    '--k-border-strong': '#c9cfd5',
    '--k-info': '#1d5f9e',
    '--k-info-tint': '#e7f0f9',
    '--k-good': '#1e6b45',
    '--k-good-tint': '#e5f3ec',
    '--k-warn': '#8a5300',
    '--k-warn-tint': '#fbf0dc',
    '--k-bad': '#b3261e',
    '--k-bad-tint': '#fcebea',
    '--k-neutral': '#4d5761',
    '--k-neutral-tint': '#eef0f2',
  },
  dark: {
    '--mantine-color-body': '#161c22',
    '--mantine-color-text': '#e2e7ec',
    '--mantine-color-dimmed': '#9da8b3',
    '--mantine-color-placeholder': '#8a95a1',
    '--mantine-color-anchor': '#86bac5',
    '--k-canvas': '#10151a',
    '--k-surface': '#161c22',
    '--k-sunken': '#131920',
    '--k-hover': '#1c242b',
    '--k-selected': '#1b2e35',
    '--k-border': '#28313a',
    '--k-border-strong': '#3b4651',
    '--k-info': '#8fc0f0',
    '--k-info-tint': '#16293b',
    '--k-good': '#7ed0a6',
    '--k-good-tint': '#142e23',
    '--k-warn': '#eebb6b',
    '--k-warn-tint': '#33270f',
    '--k-bad': '#f5988f',
    '--k-bad-tint': '#3a1b19',
    '--k-neutral': '#b9c2cb',
    '--k-neutral-tint': '#252d35',
  },
});

/** Where the choice of light, dark or automatic is kept; public/boot.js reads it before the first paint. */
export const COLOR_SCHEME_KEY = 'kontor.theme';
