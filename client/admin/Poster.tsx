import './Poster.css';
import type { Event } from '../../shared/model/event.ts';
import { languages, type Language } from '../../shared/model/language.ts';
import { TextProvider, useText } from '../text/TextProvider.tsx';
import { Logo } from '../ui/Logo.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { tellingAddress } from './paths.ts';

interface PosterProps {
  event: Event;
  organisation: string;
  fictional: boolean;
}

/** A sheet of A4 to hang up: the code for residents, in the languages they can tell in. */
export function Poster({ event, organisation, fictional }: PosterProps) {
  const { t, day } = useText();
  const address = tellingAddress(event.code);
  return (
    <section className="mv-poster" aria-label={t('admin.poster.title')}>
      <div className="mv-poster__head">
        <Logo />
        <span>{organisation}</span>
      </div>
      <div className="mv-poster__body">
        <Words language="nl" />
        <div className="mv-poster__qr">
          <QrCode text={address} label={t('admin.event.qr', { event: event.name })} size={300} />
        </div>
        <bdi className="mv-poster__address" dir="ltr">
          {address.replace(/^https?:\/\//, '')}
        </bdi>
        <Words language="ar" />
      </div>
      <div className="mv-poster__foot">
        <span>{event.name}</span>
        <span>{`${day(event.on)}, ${event.neighbourhood}`}</span>
        {fictional && <span className="mv-poster__demo">{t('admin.poster.demo')}</span>}
      </div>
    </section>
  );
}

function Words({ language }: { language: Language }) {
  return (
    <TextProvider language={language} catalogues={['public']}>
      <div className="mv-poster__words" lang={language} dir={languages[language].direction}>
        <PosterWords />
      </div>
    </TextProvider>
  );
}

function PosterWords() {
  const { t } = useText();
  return (
    <>
      <p className="mv-poster__title">{t('poster.title')}</p>
      <p>{t('poster.scan')}</p>
      <p>{t('poster.free')}</p>
    </>
  );
}
