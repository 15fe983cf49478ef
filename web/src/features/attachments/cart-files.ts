import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cartFilesQuery, LARGEST, putInCart, removeFile, sendFile } from './api/attachments';
import { textOf, type Sending } from './uploads';

interface CartFile extends Sending {
  line: string | undefined;
}

/** The files in the cart (F-080): each is sent at once and lies in the cart then, with a line or with all that is ordered. */
export function useCartFiles(company: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { queryKey } = cartFilesQuery(company);
  const kept = useQuery(cartFilesQuery(company));
  const [own, setOwn] = useState<CartFile[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const change = (id: string, to: Partial<CartFile>) => setOwn((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const forget = (id: string) => setOwn((all) => all.filter((one) => one.id !== id));

  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const one of running.values()) one.abort();
    };
  }, []);

  // with a file the cart has another version
  const reread = async () => {
    await Promise.all([queries.invalidateQueries({ queryKey }), queries.invalidateQueries({ queryKey: ['cart', company] })]);
  };

  const send = async (file: File, line: string | undefined) => {
    const id = crypto.randomUUID();
    const tooLarge = file.size > LARGEST;
    setOwn((all) => [...all, { id, line, name: file.name, size: file.size, progress: 0, state: tooLarge ? 'failed' : 'sending', ...(tooLarge ? { problem: t('attachments.tooLarge') } : {}) }]);
    if (tooLarge) return;
    const abort = new AbortController();
    aborts.current.set(id, abort);
    try {
      await sendFile(company, id, file, { onProgress: (progress) => change(id, { progress }), signal: abort.signal });
      await putInCart(company, id, line);
      await reread();
      forget(id);
    } catch (failure) {
      if (!abort.signal.aborted) change(id, { state: 'failed', problem: textOf(failure, t('attachments.failed')) });
    } finally {
      aborts.current.delete(id);
    }
  };

  const remove = async (id: string) => {
    aborts.current.get(id)?.abort();
    forget(id);
    try {
      await removeFile(company, id);
    } finally {
      await reread();
    }
  };

  const lying = (kept.data ?? []).map(({ id, name, size, line }): CartFile => ({ id, name, size, line, progress: 1, state: 'waiting' }));
  const all = [...lying, ...own.filter(({ id }) => lying.every((one) => one.id !== id))];
  return {
    of: (line?: string) => all.filter((one) => one.line === line),
    /** While a file is on its way the cart is not complete. */
    busy: own.some(({ state }) => state === 'sending'),
    add: (files: readonly File[], line?: string) => {
      for (const file of files) void send(file, line);
    },
    remove: (id: string) => void remove(id),
  };
}
