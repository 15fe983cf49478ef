import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type en from '@/locales/en.json';

export const LANGUAGES = ['de', 'en', 'ro', 'da'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every language in its own words, as a reader looks for it. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  de: 'Deutsch',
  en: 'English',
  ro: 'Română',
  da: 'Dansk',
};

/** English is the British one: its readers are European companies. */
export const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB', ro: 'ro-RO', da: 'da-DK' };

export type Messages = typeof en;

const LOADERS: Record<Language, () => Promise<{ default: unknown }>> = {
  de: () => import('@/locales/de.json'),
  en: () => import('@/locales/en.json'),
  ro: () => import('@/locales/ro.json'),
  da: () => import('@/locales/da.json'),
};

const STORED = 'kontor.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Messages };
  }
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** The chosen language, else the first of the browser's that we speak, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(STORED);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

export async function startI18n(language: Language = preferredLanguage()) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...LANGUAGES],
    resources: { [language]: { translation: await messages(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language now and for later visits; only one language is ever loaded at a time. */
export async function changeLanguage(language: Language) {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await messages(language));
  }
  localStorage.setItem(STORED, language);
  // before the change: what is asked for because of it must already be asked in the new language
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

async function messages(language: Language) {
  return (await LOADERS[language]()).default as Messages;
}
