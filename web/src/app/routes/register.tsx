import { useTranslation } from 'react-i18next';
import { RegisterForm } from '@/features/registration/components/register-form';
import { PublicLayout } from '../layout/public-layout';

/** The registration, before any login (F-004). */
export function Register() {
  const { t } = useTranslation();
  return (
    <PublicLayout title={t('register.title')}>
      <RegisterForm />
    </PublicLayout>
  );
}
