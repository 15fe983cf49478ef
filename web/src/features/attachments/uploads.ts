import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/problem';
import { LARGEST, removeFile, sendFile, waitingQuery } from './api/attachments';

export interface Sending {
  id: string;
  name: string;
  size: number;
  /** From 0 to 1. */
  progress: number;
  state: 'sending' | 'waiting' | 'failed';
  problem?: string;
}

/** The files that a person is about to attach: each sent at once, with its own progress, and waiting until it is used. */
export function useUploads(company: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const earlier = useQuery(waitingQuery(company));
  const [sent, setSent] = useState<Sending[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  // what was sent before this page was loaded still waits
  const merged = (own: readonly Sending[]): Sending[] => [
    ...(earlier.data ?? []).filter(({ id }) => own.every((one) => one.id !== id)).map(({ id, name, size }): Sending => ({ id, name, size, progress: 1, state: 'waiting' })),
    ...own,
  ];
  const files = merged(sent);
  const change = (id: string, to: Partial<Sending>) => setSent((own) => merged(own).map((one) => (one.id === id ? { ...one, ...to } : one)));

  useEffect(() => {
    const running = aborts.current;
    return () => {
      for (const one of running.values()) one.abort();
    };
  }, []);

  const send = async (file: File) => {
    const id = crypto.randomUUID();
    const abort = new AbortController();
    const tooLarge = file.size > LARGEST;
    setSent((own) => [...own, { id, name: file.name, size: file.size, progress: 0, state: tooLarge ? 'failed' : 'sending', ...(tooLarge ? { problem: t('attachments.tooLarge') } : {}) }]);
    if (tooLarge) return;
    aborts.current.set(id, abort);
    try {
      await sendFile(company, id, file, { onProgress: (progress) => change(id, { progress }), signal: abort.signal });
      change(id, { state: 'waiting', progress: 1 });
    } catch (failure) {
      if (!abort.signal.aborted) change(id, { state: 'failed', problem: textOf(failure, t('attachments.failed')) });
    } finally {
      aborts.current.delete(id);
    }
  };

  const forget = (id: string) => {
    setSent((own) => own.filter((one) => one.id !== id));
    queries.setQueryData(waitingQuery(company).queryKey, (all) => all?.filter((one) => one.id !== id));
  };

  const remove = async (id: string) => {
    aborts.current.get(id)?.abort();
    const { state } = files.find((one) => one.id === id) ?? {};
    if (state === 'waiting') {
      try {
        await removeFile(company, id);
      } catch (failure) {
        change(id, { problem: textOf(failure, t('attachments.failed')) });
        return;
      }
    }
    forget(id);
  };

  const add = (chosen: readonly File[]) => {
    for (const file of chosen) void send(file);
  };

  const busy = files.some(({ state }) => state === 'sending');
  return { files, busy, add, remove, forget, failed: (id: string, failure: unknown) => change(id, { problem: textOf(failure, t('attachments.failed')) }) };
}

export function textOf(failure: unknown, otherwise: string): string {
  if (!(failure instanceof Problem)) return otherwise;
  return failure.errors[0]?.message ?? failure.detail ?? otherwise;
}
