import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { attachmentsQuery, attachToOrder, contentAddress } from '../api/attachments';
import { useUploads } from '../uploads';
import classes from './attachments.module.css';
import { DropZone } from './drop-zone';

/** The files that were sent to an order, and the place to send more (F-082). */
export function OrderFiles({ company, number, mayAttach }: { company: string; number: string; mayAttach: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const files = useQuery(attachmentsQuery(company, 'orders', number));
  const sent = files.data ?? [];
  if (!mayAttach && sent.length === 0) return null;
  return (
    <section className={`${classes.card} no-print`} aria-label={t('attachments.title')}>
      <h2 className={classes.title}>{t('attachments.title')}</h2>
      <div className={classes.body}>
        {sent.length > 0 ? (
          <ul className={classes.sent}>
            {sent.map((file) => (
              <li key={file.id}>
                <IconPaperclip size={14} aria-hidden="true" />
                <a href={contentAddress(company, file.id, 'orders', number)} download>
                  {file.name}
                </a>
                <span className={classes.size}>
                  {format.number(Math.max(1, Math.round(file.size / 1024)))} KB · {file.attachedAt ? format.dateTime(file.attachedAt) : null} · {file.uploadedBy}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {mayAttach ? <NewFiles company={company} number={number} /> : null}
      </div>
    </section>
  );
}

function NewFiles({ company, number }: { company: string; number: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const uploads = useUploads(company);
  const [busy, setBusy] = useState(false);
  const waiting = uploads.files.filter(({ state }) => state === 'waiting');
  const attach = async () => {
    setBusy(true);
    const results = await Promise.all(waiting.map(({ id }) => attachToOrder(company, id, number).then(
      () => {
        uploads.forget(id);
        return 1;
      },
      (failure: unknown) => {
        uploads.failed(id, failure);
        return 0;
      },
    )));
    const done = results.reduce<number>((sum, one) => sum + one, 0);
    await queries.invalidateQueries({ queryKey: attachmentsQuery(company, 'orders', number).queryKey });
    setBusy(false);
    if (done > 0) notifications.show({ message: t('attachments.attached', { count: done }) });
  };
  return (
    <>
      <DropZone files={uploads.files} onAdd={uploads.add} onRemove={(id) => void uploads.remove(id)} />
      {waiting.length > 0 ? (
        <Button mt="sm" loading={busy} onClick={() => void attach()}>
          {t('attachments.attach', { count: waiting.length })}
        </Button>
      ) : null}
    </>
  );
}
