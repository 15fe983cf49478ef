import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPreferences, preferencesQuery } from '@/features/account/api/preferences';
import { parseSize, SIZE_KEY } from '@/features/documents/list-view';
import { changeLanguage, isLanguage } from '@/lib/i18n';
import { readStored, useStored, writeStored } from '@/lib/stored';
import i18next from 'i18next';

const applied = new WeakSet<QueryClient>();

/** Brings a person's choices to this browser, once per visit (F-046); while they are away it goes on as it is. */
export async function applyPreferences(queryClient: QueryClient) {
  if (applied.has(queryClient)) return;
  const kept = await queryClient.ensureQueryData(preferencesQuery).catch(() => undefined);
  applied.add(queryClient);
  if (!kept || kept.version === 0) return;
  if (readStored(SIZE_KEY, parseSize) !== kept.pageSize) writeStored(SIZE_KEY, kept.pageSize);
  if (isLanguage(kept.language) && kept.language !== i18next.language) await changeLanguage(kept.language);
}

/** Keeps with the person what is changed anywhere in this browser: the language, and how long lists are. */
export function useKeptHabits() {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  const [size] = useStored(SIZE_KEY, parseSize);
  const { mutate } = useMutation({
    mutationFn: keepPreferences(queryClient),
    onError: () => notifications.show({ message: t('account.me.notKept'), color: 'red' }),
  });
  const language = i18n.language;
  const before = useRef({ language, size });
  useEffect(() => {
    const { language: oldLanguage, size: oldSize } = before.current;
    before.current = { language, size };
    if (language !== oldLanguage) mutate({ language });
    if (size !== oldSize) mutate({ pageSize: size });
  }, [language, size, mutate]);
}
