import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPaperclip } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/api/documents';
import { useFormat } from '@/lib/format';
import { attachmentsQuery, attachToOrder, contentAddress, requestContentAddress, requestFilesQuery } from '../api/attachments';
import { useUploads } from '../uploads';
import classes from './attachments.module.css';
import { DropZone } from './drop-zone';

interface SentFilesProps {
  company: string;
  kind: 'orders' | 'quotes';
  number: string;
  mayAttach: boolean;
}

/** The files that were sent to a document, and where it takes more, the place to send them (F-082). */
export function SentFiles({ company, kind, number, mayAttach }: SentFilesProps) {
  const files = useQuery(attachmentsQuery(company, kind, number));
  return (
    <FilesCard files={files.data ?? []} addressOf={({ id }) => contentAddress(company, id, kind, number)}>
      {mayAttach ? <NewFiles company={company} number={number} /> : null}
    </FilesCard>
  );
}

/** The files that went with a request for a quote (F-086). */
export function RequestFiles({ company, request }: { company: string; request: string }) {
  const files = useQuery(requestFilesQuery(company, request));
  return <FilesCard files={files.data ?? []} addressOf={({ id }) => requestContentAddress(company, id, request)} />;
}

interface FilesCardProps {
  files: readonly Attachment[];
  addressOf: (file: Attachment) => string;
  children?: ReactNode;
}

function FilesCard({ files, addressOf, children }: FilesCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!children && files.length === 0) return null;
  return (
    <section className={`${classes.card} no-print`} aria-label={t('attachments.title')}>
      <h2 className={classes.title}>{t('attachments.title')}</h2>
      <div className={classes.body}>
        {files.length > 0 ? (
          <ul className={classes.sent}>
            {files.map((file) => (
              <li key={file.id}>
                <IconPaperclip size={14} aria-hidden="true" />
                <a href={addressOf(file)} download>
                  {file.name}
                </a>
                <span className={classes.size}>
                  {[file.article, `${format.number(Math.max(1, Math.round(file.size / 1024)))} KB`, file.attachedAt ? format.dateTime(file.attachedAt) : undefined, file.uploadedBy].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {children}
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
