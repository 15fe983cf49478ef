import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeLanguage, isLanguage, LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n';
import { keepPreferences, preferencesQuery, START_PAGES } from '../api/preferences';
import classes from './account.module.css';

interface Props {
  sizes: readonly number[];
  size: number;
  onSize: (size: number) => void;
  pageName: (page: (typeof START_PAGES)[number]) => string;
}

/** Language, length of lists and first page (F-046): each acts at once and is kept with the person. */
export function MyPreferences({ sizes, size, onSize, pageName }: Props) {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  const preferences = useQuery(preferencesQuery);
  const keep = useMutation({
    mutationFn: keepPreferences(queryClient),
    onSuccess: () => notifications.show({ message: t('account.me.saved'), color: 'teal' }),
    onError: () => notifications.show({ message: t('account.me.notKept'), color: 'red' }),
  });
  return (
    <section className={classes.card} aria-labelledby="me-preferences">
      <div className={classes.cardHead}>
        <h2 id="me-preferences">{t('account.me.preferences')}</h2>
      </div>
      <div className={classes.form} data-inset>
        <p className={classes.note}>{t('account.me.preferencesHint')}</p>
        <Select
          size="sm"
          label={t('user.language')}
          data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={i18n.language}
          onChange={(value) => isLanguage(value) && void changeLanguage(value)}
          allowDeselect={false}
        />
        <Select
          size="sm"
          label={t('list.pageSize')}
          data={[...new Set([...sizes, size])].toSorted((a, b) => a - b).map(String)}
          value={String(size)}
          onChange={(value) => value && onSize(Number(value))}
          allowDeselect={false}
        />
        <Select
          size="sm"
          label={t('account.me.startPage')}
          description={t('account.me.startPageHint')}
          data={START_PAGES.map((value) => ({ value, label: pageName(value) }))}
          value={preferences.data?.startPage ?? 'overview'}
          onChange={(value) => value && keep.mutate({ startPage: value })}
          disabled={!preferences.data}
          allowDeselect={false}
        />
      </div>
    </section>
  );
}
