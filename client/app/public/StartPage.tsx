import './StartPage.css';
import { useLocation } from 'wouter';
import { useText } from '../../text/TextProvider.tsx';
import { ChoiceCards, type WayOn } from '../../ui/ChoiceCards.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Illustration } from '../../ui/Illustration.tsx';
import { followLink } from '../../ui/navigate.ts';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { PublicFrame } from './PublicFrame.tsx';

/** The door: why this exists, and the ways on. */
export default function StartPage() {
  return (
    <PublicFrame title="start.title">
      <div className="mv-start">
        <Hero />
        <Ways />
      </div>
    </PublicFrame>
  );
}

function Hero() {
  const { t } = useText();
  return (
    <div className="mv-start__hero">
      <div className="mv-start__words">
        <Heading level={1} id="titel" tabIndex={-1}>
          {t('start.title')}
        </Heading>
        <Paragraph variant="lead">{t('start.lead')}</Paragraph>
      </div>
      <div className="mv-start__picture">
        <Illustration scene="listen" width={300} />
      </div>
    </div>
  );
}

const ways = [
  { id: 'tell', icon: 'speech', href: '/vertel' },
  { id: 'answers', icon: 'check', href: '/terug' },
  { id: 'collect', icon: 'device', href: '/ophalen' },
  { id: 'staff', icon: 'user', href: '/aanmelden' },
] as const;

function Ways() {
  const { t } = useText();
  const [, navigate] = useLocation();
  const cards = ways.map(({ id, icon, href }): WayOn => {
    const onChoose = followLink(href, navigate);
    return {
      id,
      icon,
      href,
      title: t(`start.${id}`),
      description: t(`start.${id}.about`),
      onChoose: (event) => onChoose?.(event as Parameters<typeof onChoose>[0]),
    };
  });
  return (
    <section className="mv-start__ways" aria-labelledby="wegen">
      <Heading level={2} id="wegen">
        {t('start.ways')}
      </Heading>
      <ChoiceCards ways={cards} />
    </section>
  );
}
