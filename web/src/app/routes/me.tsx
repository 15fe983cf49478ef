import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { MyData } from '@/features/account/components/my-data';
import { MyPreferences } from '@/features/account/components/my-preferences';
import { meQuery } from '@/features/companies/api/get-me';
import { isKind } from '@/features/documents/kinds';
import { PAGE_SIZES, parseSize, SIZE_KEY } from '@/features/documents/list-view';
import { myLooksQuery } from '@/features/impersonation/api/impersonation';
import { Looks } from '@/features/impersonation/components/looks';
import { useStored } from '@/lib/stored';
import { PlainLayout } from '../layout/plain-layout';
import classes from './account.module.css';

/** A person's own data and settings. */
export function MySettings() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: looks } = useQuery(myLooksQuery);
  const [size, setSize] = useStored(SIZE_KEY, parseSize);
  return (
    <PlainLayout>
      <div className={`${classes.account} ${classes.narrow}`}>
        <PageHeader title={t('account.me.title')} below={me.name} />
        <div className={classes.columns}>
          <MyData me={me} />
          <MyPreferences
            sizes={PAGE_SIZES}
            size={size}
            onSize={setSize}
            pageName={(page) => (isKind(page) ? t(`kinds.${page}.many`) : page === 'overview' ? t('nav.overview') : t(`nav.page.${page as 'account' | 'addresses'}`))}
          />
        </div>
        <Looks title={t('impersonation.seenMe')} looks={looks} />
      </div>
    </PlainLayout>
  );
}
