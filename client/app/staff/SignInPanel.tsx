import './SignInPanel.css';
import type { ReactNode } from 'react';
import { PageTitle } from '../../text/PageTitle.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';

/** A sheet in the middle of the page: one question, and nothing else. */
export function SignInPanel(props: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <div className="mv-sign-in">
      <PageTitle>{props.title}</PageTitle>
      <div className="mv-sign-in__words">
        <Heading level={1} size={2} id="titel" tabIndex={-1}>
          {props.title}
        </Heading>
        {props.lead && <Paragraph muted>{props.lead}</Paragraph>}
      </div>
      {props.children}
    </div>
  );
}
