import { ActionIcon, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDownload, IconFileTypePdf, IconFileTypeZip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentArchive } from '@/api/documents';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFormat } from '@/lib/format';
import { archiveAddress, archivesQuery, forgetArchive, isUnderWay, MOST, requestArchive } from '../api/archives';
import { pdfAddress } from '../api/pdf';
import type { DocumentSearch } from '../filter';
import type { Kind } from '../kinds';
import classes from './archives.module.css';

interface SelectionBarProps {
  company: string;
  kind: Kind;
  search: DocumentSearch;
  chosen: readonly string[];
  /** How many the whole list has, as far as that is known. */
  count: { count: number; capped: boolean } | undefined;
  onDone: () => void;
}

/** What can be done with the chosen documents: one as PDF, several or the whole list as ZIP. */
export function SelectionBar({ company, kind, search, chosen, count, onDone }: SelectionBarProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const request = useMutation({
    mutationFn: (wanted: readonly string[] | DocumentSearch) => requestArchive(company, crypto.randomUUID(), kind, wanted),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: archivesQuery(company).queryKey });
      onDone();
    },
  });
  const whole = count && !count.capped && count.count > 0 && count.count <= MOST ? count.count : undefined;
  return (
    <div className={`${classes.bar} no-print`} role="group" aria-label={t('archives.selection')}>
      <span role="status">{t('archives.chosen', { count: chosen.length })}</span>
      {chosen.length === 1 ? (
        <Button component="a" variant="default" leftSection={<IconFileTypePdf size={15} />} href={pdfAddress(company, kind, chosen[0] as string)} target="_blank" rel="noopener">
          {t('detail.pdf')}
        </Button>
      ) : null}
      <Button leftSection={<IconFileTypeZip size={15} />} disabled={chosen.length === 0 || chosen.length > MOST} loading={request.isPending} onClick={() => request.mutate(chosen)}>
        {t('archives.download')}
      </Button>
      {whole === undefined ? null : (
        <Button variant="default" loading={request.isPending} onClick={() => request.mutate(search)}>
          {t('archives.downloadAll', { count: whole })}
        </Button>
      )}
      <Button variant="subtle" color="gray" onClick={onDone}>
        {t('archives.cancel')}
      </Button>
      {chosen.length > MOST ? <span className={classes.problem}>{t('archives.tooMany', { count: MOST })}</span> : null}
      {request.isError ? <ProblemAlert error={request.error} /> : null}
    </div>
  );
}

/** The archives that this person has asked for: how far they are, and the files of those that are ready. */
export function Archives({ company }: { company: string }) {
  const { t } = useTranslation();
  const archives = useQuery(archivesQuery(company));
  if (!archives.data?.length) return null;
  return (
    <section className={`${classes.archives} no-print`} aria-label={t('archives.title')}>
      {archives.data.map((archive) => (
        <ArchiveRow key={archive.id} company={company} archive={archive} />
      ))}
    </section>
  );
}

function ArchiveRow({ company, archive }: { company: string; archive: DocumentArchive }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const forget = useMutation({
    mutationFn: () => forgetArchive(company, archive.id),
    onSettled: () => queries.invalidateQueries({ queryKey: archivesQuery(company).queryKey }),
  });
  const what = t(`kinds.${archive.kind as Kind}.count`, { count: archive.total });
  return (
    <div className={classes.archive}>
      <IconFileTypeZip size={17} aria-hidden="true" />
      <span>{what}</span>
      {isUnderWay(archive) ? (
        <>
          <progress max={archive.total} value={archive.done} aria-label={t('archives.progress', { what })} />
          <span className={classes.dim}>{t('archives.done', { done: format.number(archive.done), total: format.number(archive.total) })}</span>
        </>
      ) : null}
      {archive.state === 'READY' ? (
        <>
          <Button component="a" size="compact-sm" leftSection={<IconDownload size={14} />} href={archiveAddress(company, archive.id)} download>
            {t('archives.save')}
          </Button>
          <span className={classes.dim}>
            {t('archives.kept', { time: format.dateTime(archive.expiresAt) })}
            {archive.missing > 0 ? ` · ${t('archives.missing', { count: archive.missing })}` : null}
          </span>
        </>
      ) : null}
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('archives.forget', { what })} loading={forget.isPending} onClick={() => forget.mutate()}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
