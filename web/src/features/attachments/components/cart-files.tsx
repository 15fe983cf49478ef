import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cartFilesQuery } from '../api/attachments';
import type { useCartFiles } from '../cart-files';
import classes from './attachments.module.css';
import { DropZone, FileButton, Files } from './drop-zone';

type InCart = ReturnType<typeof useCartFiles>;

/** What goes with all that is ordered. */
export function FilesOfCart({ files }: { files: InCart }) {
  const { t } = useTranslation();
  return (
    <section className={classes.card} aria-label={t('attachments.title')}>
      <h2 className={classes.title}>{t('attachments.title')}</h2>
      <div className={classes.body}>
        <DropZone files={files.of()} onAdd={(chosen) => files.add(chosen)} onRemove={files.remove} ready={t('attachments.inCart')} />
      </div>
    </section>
  );
}

/** What belongs to one article. */
export function FilesOfLine({ files, line, name }: { files: InCart; line: string; name: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.ofLine}>
      <FileButton small label={`${t('attachments.choose')}: ${name}`} text={t('attachments.choose')} onAdd={(chosen) => files.add(chosen, line)} />
      <Files files={files.of(line)} onRemove={files.remove} ready={t('attachments.inCart')} />
    </div>
  );
}

/** The names of what goes along, to be read once more before ordering; each with the article that it belongs to. */
export function useCartFileNames(company: string): readonly string[] {
  const { data } = useQuery(cartFilesQuery(company));
  return (data ?? []).map(({ name, article }) => (article ? `${name} (${article})` : name));
}
